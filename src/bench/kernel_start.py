#!/usr/bin/env python3
"""How long a user waits: from a kernel's start to its first reply, and to its first table of jobs.

    python3 src/bench/kernel_start.py [--runs 7] [--jar target/swath.jar]

Three kernels list the 250 jobs of one and the same sandbox server, turn about: the kernelspec of
this project, JJava as it comes with Swath's jar in JJAVA_CLASSPATH, and a Python kernel with
up42-py and pandas. Prints medians, and ratios to the Python kernel, taken run by run.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv" / "bench"
PYTHON = VENV / "bin" / "python"
LAB = ROOT / ".venv" / "lab"

JAVA_TABLE = """var region = swath.http.Region.at("{url}");
var up42 = Up42.connect(Credentials.of("{user}", "{password}").in(region));
up42.jobs().table()"""

PYTHON_TABLE = """import os
os.environ["UP42_DISABLE_VERSION_CHECK"] = "True"
import pandas, up42
from up42 import host
host.endpoint = lambda path: "{url}" + path
host.token_endpoint = lambda: "{url}/realms/public/protocol/openid-connect/token"
host.user_info_endpoint = lambda: "{url}/realms/public/protocol/openid-connect/userinfo"
up42.authenticate(username="{user}", password="{password}")
pandas.DataFrame([vars(job) for job in up42.Job.all()])"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--jar", default=str(ROOT / "target" / "swath.jar"))
    options = parser.parse_args()
    if Path(sys.executable) != PYTHON:
        set_up(options.jar)
        os.execv(PYTHON, [str(PYTHON), __file__, "--runs", str(options.runs), "--jar", options.jar])
    measure(options.runs, Path(options.jar).resolve())


def set_up(jar):
    requirements = ROOT / "src" / "bench" / "requirements.txt"
    stamp = VENV / "requirements.txt"
    if not stamp.is_file() or stamp.read_text() != requirements.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "-r", requirements], check=True)
        stamp.write_text(requirements.read_text())
    lab = [sys.executable, ROOT / "kernel" / "lab.py", "--setup", "--jar", jar]
    subprocess.run(list(map(str, lab)), check=True)


def measure(runs, jar):
    server = subprocess.Popen(
        ["java", "-jar", str(jar), "sandbox"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        words = "".join(server.stdout.readline() for _ in range(3))
        account = {
            "url": re.search(r"http://\S+", words)[0],
            "user": re.search(r"username (\S+)", words)[1],
            "password": re.search(r"password (\S+)", words)[1],
        }
        java, python = JAVA_TABLE.format(**account), PYTHON_TABLE.format(**account)
        contestants = {
            "Java (UP42)": ("swath", java, {}),
            "stock JJava": ("java", java, {"JJAVA_CLASSPATH": str(jar)}),
            "Python, up42-py": ("python3", python, {}),
        }
        times = {name: [] for name in contestants}
        for run in range(-1, runs):  # the first round only fills the disk's cache
            for name, contestant in contestants.items():
                result = start(*contestant)
                if run >= 0:
                    times[name].append(result)
                    print(f"{run + 1}/{runs} {name:16} reply {result[0]:.2f} s, table {result[1]:.2f} s", flush=True)
        report(times)
    finally:
        server.terminate()


def start(kernel, table, environment):
    """Seconds from the process's start to the reply to 1 + 1, and to that of the table."""
    from jupyter_client.manager import KernelManager

    os.environ["JUPYTER_PATH"] = str(LAB / "share" / "jupyter")
    manager = KernelManager(kernel_name=kernel)
    began = time.monotonic()
    manager.start_kernel(env={**os.environ, **environment}, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels(hb=False)
    try:
        reply(client, client.execute("1 + 1"))
        first = time.monotonic() - began
        reply(client, client.execute(table))
        return first, time.monotonic() - began
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def reply(client, request):
    while True:
        message = client.get_shell_msg(timeout=120)
        if message["parent_header"].get("msg_id") == request:
            if message["content"]["status"] != "ok":
                raise SystemExit(f"failed: {message['content']}")
            return


def report(times):
    python = times["Python, up42-py"]
    print(f"\n{len(python)} runs each, turn about; seconds from the kernel's start\n")
    print(f"{'':18}{'first reply':>30}{'first table of jobs':>30}")
    print(f"{'':18}" + f"{'median':>10}{'min':>8}{'ratio':>12}" * 2)
    for name, runs in times.items():
        line = f"{name:18}"
        for k in (0, 1):
            values = [run[k] for run in runs]
            ratio = statistics.median(run[k] / other[k] for run, other in zip(runs, python))
            line += f"{statistics.median(values):>10.2f}{min(values):>8.2f}{ratio:>12.2f}"
        print(line)


if __name__ == "__main__":
    main()
