"""Compares OpenDocument files with the grammar of the standard, as the library odfpy has it.

Prints what does not belong, one line each: file, part and what. Nothing printed: all is well.
"""

import sys
import xml.etree.ElementTree as ElementTree
import zipfile

from odf import grammar

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

# What the library does not know: choices (ODF 1.3 part 3, 7.7.2) and the version of a manifest (part 2, 4.8.14).
DROP_DOWN, LABEL = (TEXT, "drop-down"), (TEXT, "label")
grammar.allowed_children |= {DROP_DOWN: (LABEL,), LABEL: ()}
grammar.allowed_attributes |= {DROP_DOWN: ((TEXT, "name"),), LABEL: ((TEXT, "value"), (TEXT, "current-selected"))}
grammar.required_attributes |= {DROP_DOWN: ((TEXT, "name"),)}
grammar.allows_text += (DROP_DOWN,)
for parent in ("p", "h", "span", "a"):
    grammar.allowed_children[(TEXT, parent)] += (DROP_DOWN,)
grammar.allowed_attributes[(MANIFEST, "manifest")] = ((MANIFEST, "version"),)

PARTS = ["content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"]


def key_of(name):
    namespace, _, local = name[1:].partition("}")
    return namespace, local


def faults_in(element, path):
    key = key_of(element.tag)
    here = path + "/" + key[1]
    if key not in grammar.allowed_children:
        yield f"{here}: no such element"
        return
    allowed = grammar.allowed_attributes.get(key, ())
    given = [key_of(name) for name in element.attrib if name.startswith("{")]
    if allowed is not None:
        yield from (f"{here}: no attribute {name[1]}" for name in given if name not in allowed)
    required = grammar.required_attributes.get(key, ())
    yield from (f"{here}: lacks {name[1]}" for name in required if name not in given)
    has_text = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
    if has_text and key not in grammar.allows_text:
        yield f"{here}: text"
    children = grammar.allowed_children[key]
    for child in element:
        if children is not None and key_of(child.tag) not in children:
            yield f"{here}: no child {key_of(child.tag)[1]}"
        yield from faults_in(child, here)


for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
            print(f"{path}: mimetype is not first and bare")
        for part in PARTS:
            for fault in sorted(set(faults_in(ElementTree.fromstring(package.read(part)), ""))):
                print(f"{path}: {part}: {fault}")
