#!/usr/bin/env python3
"""Runs the shell blocks of README.md that begin with `# try`, in order, in one empty folder, with the tool on PATH.

    readme.py --dossier BINARY
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossier", default=str(ROOT / ".build/release/dossier"))
    binary = pathlib.Path(parser.parse_args().dossier).resolve()
    blocks = re.findall(r"```sh\n# try\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        tools = pathlib.Path(folder, "bin")
        tools.mkdir()
        (tools / "dossier").symlink_to(binary)
        work = pathlib.Path(folder, "work")
        work.mkdir()
        for block in blocks:
            environment = dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}")
            run = subprocess.run(["bash", "-e", "-c", block], cwd=work, env=environment, capture_output=True, text=True)
            if run.returncode:
                failed += 1
                print(f"README block failed with {run.returncode}:\n{block}\n{run.stdout}{run.stderr}")
    if not blocks:
        failed += 1
        print("README.md holds no block to try")
    print(f"{len(blocks) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
