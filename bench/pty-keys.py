"""Runs a program in a real terminal (pty), presses keys, and measures how long the screen takes to answer.

Usage: pty-keys.py KEYS COLUMNS ROWS PROGRAM ARGS...
KEYS: JSON list of [name, text, what the new screen says]. Prints JSON: [[name, milliseconds to the first byte, to the last byte], ...].
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

keys = json.loads(sys.argv[1])
columns, rows = int(sys.argv[2]), int(sys.argv[3])
child, screen = pty.fork()
if child == 0:
    os.execvp(sys.argv[4], sys.argv[4:])
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def read_burst(patience, quiet):
    """Reads until nothing comes for `quiet` seconds; gives moments of the first and the last byte, and the text."""
    first = last = None
    text = b""
    until = time.perf_counter() + patience
    while True:
        wait = quiet if last is not None else until - time.perf_counter()
        if wait <= 0 or not select.select([screen], [], [], wait)[0]:
            return first, last, text
        try:
            text += os.read(screen, 65536)
        except OSError:
            return first, last, text
        last = time.perf_counter()
        first = first or last


seen = b""
while b"esc:" not in seen:
    _, last, text = read_burst(30, 0.2)
    if last is None:
        sys.exit("the list did not appear: " + seen.decode(errors="replace"))
    seen += text

measured = []
for name, text, expected in keys:
    # Nothing may still be in progress: a save from the previous key would be taken for the response to this one.
    read_burst(0.15, 0.15)
    pressed = time.perf_counter()
    os.write(screen, text.encode())
    answer = b""
    first = None
    while expected.encode() not in answer:
        begun, last, text = read_burst(5, 0.004)
        if begun is None:
            sys.exit(f"no answer to {name}")
        first = first or begun
        answer += text
    measured.append([name, (first - pressed) * 1000, (last - pressed) * 1000])
os.write(screen, b"\x03")
read_burst(5, 0.5)
os.waitpid(child, 0)
print(json.dumps(measured))
