#!/usr/bin/env python3
"""Reads what tells macOS about the program and says what is missing: plist.py Wegmarke.app VERSION"""

import os
import plistlib
import re
import sys


def fail(text):
    sys.exit("FAILED: " + text)


def strings(path):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    line = re.compile(r'^(?:"([^"]+)"|(\w+)) = "([^"]+)";$')
    out = {}
    for n, row in enumerate(text.splitlines(), 1):
        found = line.match(row)
        if not found:
            fail(f"{path}:{n} is no pair of texts")
        out[found[1] or found[2]] = found[3]
    return out


def main():
    app, version = sys.argv[1:]
    contents = os.path.join(app, "Contents")
    resources = os.path.join(contents, "Resources")
    with open(os.path.join(contents, "Info.plist"), "rb") as f:
        p = plistlib.load(f)
    with open("packaging/macos/entitlements.plist", "rb") as f:
        rights = plistlib.load(f)
    with open("FyneApp.toml", encoding="utf-8") as f:
        meta = f.read()
    if p["CFBundleIdentifier"] not in meta:
        fail("the program has two names: Info.plist and FyneApp.toml")
    if p["CFBundleShortVersionString"] != version:
        fail("the version is not filled in")
    if any("network" in right or "disable" in right or "allow" in right for right in rights):
        fail(f"more rights than needed: {sorted(rights)}")
    files = [p["CFBundleIconFile"]]
    exported = {u["UTTypeIdentifier"]: u for u in p["UTExportedTypeDeclarations"]}
    own, answers = p["CFBundleDocumentTypes"]
    project = exported[own["LSItemContentTypes"][0]]
    if project["UTTypeTagSpecification"]["public.filename-extension"] != ["wegmarke"]:
        fail("the type of projects has another ending")
    if (own["CFBundleTypeRole"], own["LSHandlerRank"]) != ("Editor", "Owner"):
        fail("projects do not open here first")
    if (answers["CFBundleTypeRole"], answers["LSHandlerRank"]) != ("Viewer", "Alternate"):
        fail("workbooks would open here first")
    files += [own["CFBundleTypeIconFile"], project["UTTypeIconFile"]]
    for name in files:
        if not os.path.exists(os.path.join(resources, name)):
            fail(f"{name} is missing")
    if not os.access(os.path.join(contents, "MacOS", p["CFBundleExecutable"]), os.X_OK):
        fail("the program is missing")
    named = {own["CFBundleTypeName"], answers["CFBundleTypeName"], project["UTTypeDescription"]}
    named |= {key for key in p if key.endswith("UsageDescription")}
    for language in p["CFBundleLocalizations"]:
        have = set(strings(os.path.join(resources, language + ".lproj", "InfoPlist.strings")))
        if have != named:
            fail(f"{language}: texts differ from Info.plist: {sorted(have ^ named)}")
    print("ok: Info.plist, texts in", " and ".join(p["CFBundleLocalizations"]), "and rights")


main()
