#!/usr/bin/python3
"""The desktop's notice that the hourglass is due, on a private D-Bus session with a service of this test's own and
without one: then the game comes to no harm, and tells it when it is next opened."""
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

import gi
from gi.repository import Gio, GLib

SERVICE = "org.freedesktop.Notifications"
FACE = Gio.DBusNodeInfo.new_for_xml(f"""<node><interface name="{SERVICE}">
  <method name="Notify">
    <arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
    <arg direction="in" type="a{{sv}}"/><arg direction="in" type="i"/><arg direction="out" type="u"/>
  </method>
  <method name="GetCapabilities"><arg direction="out" type="as"/></method>
  <method name="GetServerInformation">
    <arg direction="out" type="s"/><arg direction="out" type="s"/><arg direction="out" type="s"/><arg direction="out" type="s"/>
  </method>
</interface></node>""").interfaces[0]
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
  <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""  # none of the machine's services
TAPE = "tap group.office\ntap welcome.start\ntap stop.habits\ntap glass\ntap glass.action\n"
WORDS = {"zh": ("久坐沙漏", "坐够了，起来动动"), "en": ("The hourglass", "Time to move")}


class Desktop:
    """Shows no notices: it writes them down."""

    def __init__(self):
        self.shown, up = [], threading.Event()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object("/org/freedesktop/Notifications", FACE, self.call)
        Gio.bus_own_name_on_connection(bus, SERVICE, Gio.BusNameOwnerFlags.NONE, lambda *_: up.set(), None)
        threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
        if not up.wait(20):
            sys.exit("the private session has no room for the service")

    def call(self, _bus, _sender, _path, _face, method, arguments, answer):
        answers = {"GetCapabilities": ("(as)", (["body"],)), "GetServerInformation": ("(ssss)", ("test", "test", "1", "1.2"))}
        if method == "Notify":
            self.shown.append(tuple(arguments.unpack()[3:5]))
            answers[method] = ("(u)", (len(self.shown),))
        answer.return_value(GLib.Variant(*answers[method]))


def turn_over(program, folder, lang):
    """A save file whose hourglass runs out a second from now."""
    save = folder / "save"
    tape = folder / "tape"
    tape.write_text(TAPE, encoding="utf-8")
    subprocess.run([program, "replay", tape, "--save", save, "--lang", lang], check=True, timeout=60)
    base = sqlite3.connect(save / "backwise.db")
    with base:
        base.execute("UPDATE settings SET value = ? WHERE key = 'hourglass'", (f"sitting 60 5 silent 3599 {int(time.time())}",))
    base.close()
    return save


def play(program, save):
    """In a window nobody looks at: SDL's dummy has no focus to give."""
    return subprocess.run([program, "--save", save, "--quit-after", "3"], env={**os.environ, "SDL_VIDEODRIVER": "dummy"}, timeout=60)


def with_service(program, lang):
    desktop = Desktop()
    with tempfile.TemporaryDirectory() as name:
        ended = play(program, turn_over(program, pathlib.Path(name), lang)).returncode
    good = ended == 0 and desktop.shown == [WORDS[lang]]
    return good, f"{desktop.shown}, ended with {ended}"


def without_service(program, lang):
    with tempfile.TemporaryDirectory() as name:
        save = turn_over(program, pathlib.Path(name), lang)
        ended = play(program, save).returncode
        base = sqlite3.connect(save / "backwise.db")
        (kept,) = base.execute("SELECT value FROM settings WHERE key = 'hourglass'").fetchone()
        base.close()
        again = subprocess.run([program, "replay", "-", "--save", save, "--lang", lang], capture_output=True, text=True, timeout=60)
    told = f"toast: {WORDS[lang][1]}" in again.stdout
    return ended == 0 and kept.startswith("due ") and told, f"kept {kept!r}, ended with {ended}, told on return: {told}"


def without_program(program, lang):
    os.environ["PATH"] = "/nonexistent"
    return without_service(program, lang)


RUNS = {"a service": with_service, "no service": without_service, "no program": without_program}


def main():
    program, *inside = sys.argv[1:]
    if inside:
        good, told = RUNS[inside[0]](program, inside[1])
        print(f"{inside[0]} ({inside[1]}): {told}{'' if good else ': WRONG'}")
        sys.exit(not good)
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as bus:
        bus.write(BUS)
        bus.flush()
        all_runs = [subprocess.Popen(["dbus-run-session", "--config-file", bus.name, "--", sys.executable, __file__, program, run, lang])
                    for run in RUNS for lang in WORDS]
        sys.exit(any([run.wait(timeout=200) for run in all_runs]))


main()
