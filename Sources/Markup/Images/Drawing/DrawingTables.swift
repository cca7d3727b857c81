/// What a drawing may hold: elements, attributes and properties of SVG 1.1 and 2, filter effects, and of CSS what changes its look alone.
enum DrawingTables {
  static let elements = words(
    """
    svg g defs symbol use switch title style path rect circle ellipse line polyline polygon text tspan textPath image
    linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """)

  /// Not written, but what is in them: links, which lead nowhere in a picture.
  static let hollow: Set<String> = ["a"]

  /// Left out without a word, because nobody sees them.
  static let silent: Set<String> = ["metadata", "desc", "view", "cursor"]

  /// Elements that hold words.
  static let textual: Set<String> = ["text", "tspan", "textPath", "title"]

  /// Attributes whose values are words and mean nothing to a browser's loader.
  static let words: Set<String> = [
    "id", "class", "lang", "role", "aria-label", "aria-labelledby", "aria-hidden", "systemLanguage",
  ]

  static let attributes = words(
    """
    version viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength transform
    rotate textLength lengthAdjust startOffset method side spacing offset gradientUnits gradientTransform spreadMethod
    patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth
    markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept
    amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
    surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength azimuth elevation z pointsAtX pointsAtY
    pointsAtZ limitingConeAngle scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed
    stitchTiles media
    """)

  /// Properties that are attributes too.
  static let properties = words(
    """
    alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering letter-spacing
    lighting-color marker marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events
    shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect
    visibility white-space word-spacing writing-mode
    """)

  /// Properties of style sheets alone.
  static let styles = words(
    """
    background background-color cx cy d font font-feature-settings font-kerning font-variant-caps font-variant-numeric height
    isolation line-height max-width min-width mix-blend-mode r rx ry text-align text-decoration-color
    text-decoration-line text-decoration-style text-transform transform transform-box transform-origin width x y
    """)

  /// Functions of CSS that load nothing.
  static let functions = words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color-mix calc min max clamp var matrix translate translatex translatey scale
    scalex scaley rotate skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    linear-gradient radial-gradient path
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
