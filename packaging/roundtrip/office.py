"""An office of our own, driven through UNO, and started again when it dies."""

import os
import shutil
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.uno import RuntimeException

# What a call into an office that is no longer there ends with.
GONE = (DisposedException, RuntimeException, NoConnectException)
XLSX = "Calc MS Excel 2007 XML"


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


class Office:
    """One process for all files. Only this process is ever ended."""

    def __init__(self):
        self.process, self.desktop, self.starts = None, None, 0
        self.profile = tempfile.mkdtemp(prefix="wegmarke-office-")

    def start(self):
        self.stop()
        self.starts += 1
        pipe = "wegmarke%d_%d" % (os.getpid(), self.starts)
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
             "-env:UserInstallation=" + uno.systemPathToFileUrl(self.profile),
             "--accept=pipe,name=%s;urp;" % pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                return
            except NoConnectException:
                time.sleep(0.5)
        raise SystemExit("the office did not start")

    def open(self, path):
        if self.desktop is None:
            self.start()
        document = self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (prop("Hidden", True),))
        if document is None:
            raise RuntimeException("no document came of %s" % path, None)
        return document

    def save(self, document, path, form=XLSX):
        document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(path)), (prop("FilterName", form),))

    def stop(self):
        if self.desktop is not None:
            try:
                self.desktop.terminate()
            except GONE:
                pass
        if self.process is not None:
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, 9)  # the office is a script with the real one below it
                self.process.wait()
        self.process = self.desktop = None

    def close(self):
        self.stop()
        shutil.rmtree(self.profile, ignore_errors=True)
