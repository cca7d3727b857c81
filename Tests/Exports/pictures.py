"""Pictures of a note, made and read by Pillow: nothing of their maker is published, and every dot is as it was."""
import io
import pathlib
import re
import subprocess

from PIL import Image, ImageCms, ImageOps, ImageSequence, PngImagePlugin

SECRET = "SECRET Anna 59.91N"


def painting(mode="RGB", size=(48, 32)):
    picture = Image.new("RGB", size)
    for x in range(size[0]):
        for y in range(size[1]):
            picture.putpixel((x, y), (x * 5 % 256, y * 7 % 256, (x + y) * 3 % 256))
    return picture.convert(mode)


def exif(orientation):
    data = Image.Exif()
    data[0x0112], data[0x010F], data[0x013B], data[0x8298] = orientation, SECRET, SECRET, SECRET
    position = data.get_ifd(0x8825)
    position[1], position[2], position[3], position[4] = "N", (59.0, 54.0, 30.0), "E", (10.0, 45.0, 0.0)
    return data


def files():
    """(name, bytes) of pictures as cameras and programs write them."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    frames = [painting(), painting().rotate(180), painting().transpose(Image.Transpose.FLIP_LEFT_RIGHT)]

    def saved(picture, kind, **options):
        out = io.BytesIO()
        picture.save(out, kind, **options)
        return out.getvalue()

    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET)
    texts.add_itxt("Comment", SECRET)
    for orientation in range(1, 9):
        yield f"turned-{orientation}.jpg", saved(painting(), "JPEG", exif=exif(orientation), comment=SECRET, icc_profile=profile, xmp=xmp)
        yield f"turned-{orientation}.png", saved(painting(), "PNG", exif=exif(orientation), pnginfo=texts, icc_profile=profile)
        yield f"turned-{orientation}.webp", saved(painting(), "WEBP", exif=exif(orientation), xmp=xmp, icc_profile=profile)
    yield "progressive.jpg", saved(painting(), "JPEG", progressive=True, exif=exif(1), quality=60, subsampling=2)
    yield "grey.jpg", saved(painting("L"), "JPEG", comment=SECRET)
    yield "print.jpg", saved(painting("CMYK"), "JPEG", exif=exif(1))
    yield "palette.png", saved(painting().quantize(16), "PNG", pnginfo=texts, transparency=3)
    yield "clear.png", saved(painting("RGBA"), "PNG", pnginfo=texts, dpi=(300, 300))
    yield "moving.png", saved(frames[0], "PNG", save_all=True, append_images=frames[1:], pnginfo=texts, duration=80)
    yield "moving.gif", saved(frames[0].quantize(32), "GIF", save_all=True, append_images=[frame.quantize(32) for frame in frames[1:]], comment=SECRET.encode(), loop=0, duration=80)
    yield "exact.webp", saved(painting("RGBA"), "WEBP", lossless=True, exif=exif(1), xmp=xmp)
    yield "plain.webp", saved(painting(), "WEBP")
    yield "moving.webp", saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], exif=exif(3), xmp=xmp, duration=80)
    try:
        yield "plain.avif", saved(painting(), "AVIF")
        yield "told.avif", saved(painting(), "AVIF", exif=exif(1), xmp=xmp, icc_profile=profile)
    except (KeyError, OSError):
        print("!!! SKIPPED: AVIF, which this Pillow does not write")


def dots(data):
    return [ImageOps.exif_transpose(frame).convert("RGBA").tobytes() for frame in ImageSequence.Iterator(Image.open(io.BytesIO(data)))]


def faults(name, before, after, page):
    if SECRET[:6].encode() in after or b"xmpmeta" in after:
        yield "tells of its maker"
    try:
        picture = Image.open(io.BytesIO(after))
    except (OSError, ValueError) as error:
        yield f"cannot be read any more: {error}"
        return
    told = {tag: value for tag, value in picture.getexif().items() if tag != 0x0112}
    # Pillow tells the orientation of an AVIF as if it were EXIF.
    if told or picture.getexif().get_ifd(0x8825):
        yield f"EXIF: {told}"
    if dots(before) != dots(after):
        yield "its dots are others"
    old, new = Image.open(io.BytesIO(before)).info, picture.info
    yield from (f"{key} is lost" for key in ("icc_profile", "transparency", "duration", "loop") if old.get(key) and old.get(key) != new.get(key))
    width, height = ImageOps.exif_transpose(picture).size
    found = re.search(rf'<img src="[^"]*"[^>]* alt="{re.escape(name)}" width="(\d+)" height="(\d+)"', page)
    if not found or (int(found[1]), int(found[2])) != (width, height):
        yield f"is {width} by {height}, the page says {found and found[0]}"


def checks(dossier, site, binary):
    folder = pathlib.Path(f"{site}-pictures")
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.yml").write_text("title: Pictures\n", encoding="utf-8")
    made = dict(files())
    for name, data in made.items():
        (content / name).write_bytes(data)
    (content / "n.md").write_text("# Pictures\n\n" + "\n\n".join(f"![{name}]({name})" for name in made), encoding="utf-8")
    built = subprocess.run([binary, "build", "--output", f"{folder}/site", folder], capture_output=True, text=True)
    yield "a build with pictures", [] if built.returncode == 0 else [built.stderr[:2000]]
    page = (folder / "site/notes/n.html").read_text(encoding="utf-8")
    names = {pathlib.Path(path).name: path for path in re.findall(r'<img src="\.\./([^"]*)"', page)}
    missing, found = [], []
    for name, data in made.items():
        path = names.get(name) and folder / "site" / names[name]
        if not path or not path.is_file():
            missing.append(name)
            continue
        found += [f"{name}: {fault}" for fault in faults(name, data, path.read_bytes(), page)]
    yield f"{len(made)} pictures are published", missing
    yield "nothing of their makers, and every dot", found
