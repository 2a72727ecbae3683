"""Starts a LibreOffice of its own, to be used through its interface (UNO), and ends it."""
import os
import shutil
import subprocess
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

DUTCH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
"""


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connect(soffice):
    """Starts LibreOffice for Dutch people, with a profile of its own, and waits until it answers."""
    pipe = "list" + uuid.uuid4().hex
    place = tempfile.mkdtemp()
    os.makedirs(os.path.join(place, "user"))
    with open(os.path.join(place, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as settings:
        settings.write(DUTCH)
    profile = "-env:UserInstallation=file://" + place
    accept = "--accept=pipe,name=%s;urp;" % pipe
    process = subprocess.Popen(
        [soffice, profile, "--headless", "--norestore", accept],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    process.place = place
    for _ in range(400):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, context
        except NoConnectException:
            time.sleep(0.25)
    process.kill()
    raise SystemExit("LibreOffice did not start")


def end(process, desktop):
    try:
        desktop.terminate()
    except Exception:  # It ends while it answers.
        pass
    process.wait(30)
    shutil.rmtree(process.place, ignore_errors=True)
