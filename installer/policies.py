"""The templates by which group policies set Wingbook, made of the table of its settings.

    python -m installer.policies        writes installer/policies anew

The names of the values are those of ``resources/settings.csv``; nothing is said twice.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from app.settings.sources import POLICY_KEY
from app.settings.table import Setting, settings_table
from installer.places import HERE

FOLDER = HERE / "policies"
LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}
_SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_OURS = "Wingbook.Policies"
_WORDS = {
    "en": {"wingbook": "Wingbook", "supported": "Wingbook 0.1 or later"},
    "cy": {"wingbook": "Wingbook", "supported": "Wingbook 0.1 neu’n ddiweddarach"},
}


def templates() -> dict[Path, bytes]:
    """Every file of the templates, by its place below ``installer/policies``."""
    files = {Path("wingbook.admx"): _written(_definitions())}
    for code, folder in LANGUAGES.items():
        files[Path(folder) / "wingbook.adml"] = _written(_words(code))
    return files


def _definitions() -> ET.Element:
    root = _root("policyDefinitions")
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="wingbook", namespace=_OURS)
    ET.SubElement(root, "resources", minRequiredRevision="1.0")
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(supported, "definition", name="supported", displayName="$(string.supported)")
    categories = ET.SubElement(root, "categories")
    ET.SubElement(categories, "category", name="wingbook", displayName="$(string.wingbook)")
    policies = ET.SubElement(root, "policies")
    for setting in settings_table().values():
        policies.append(_policy(setting))
    return root


def _policy(setting: Setting) -> ET.Element:
    name = setting.name
    policy = ET.Element(
        "policy",
        {
            "name": name,
            "class": "Machine",
            "displayName": f"$(string.{name})",
            "explainText": f"$(string.{name}_help)",
            "presentation": f"$(presentation.{name})",
            "key": POLICY_KEY,
        },
    )
    ET.SubElement(policy, "parentCategory", ref="wingbook")
    ET.SubElement(policy, "supportedOn", ref="supported")
    elements = ET.SubElement(policy, "elements")
    about = {"id": name, "valueName": name, "required": "true"}
    if setting.kind == "whole":
        least, most = setting.choices
        ET.SubElement(elements, "decimal", about, minValue=least, maxValue=most)
    elif setting.kind == "choice":
        listed = ET.SubElement(elements, "enum", about)
        for choice in setting.choices:
            item = ET.SubElement(listed, "item", displayName=f"$(string.{name}_{choice})")
            ET.SubElement(ET.SubElement(item, "value"), "string").text = choice
    else:
        ET.SubElement(elements, "text", about, maxLength="400")
    return policy


def _words(code: str) -> ET.Element:
    root = _root("policyDefinitionResources")
    ET.SubElement(root, "displayName").text = "Wingbook"
    ET.SubElement(root, "description").text = "Wingbook"
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    presentations = ET.SubElement(resources, "presentationTable")
    said = dict(_WORDS[code])
    for setting in settings_table().values():
        said[setting.name] = setting.label(code)
        said[f"{setting.name}_help"] = setting.meaning(code)
        if setting.kind == "choice":
            said |= {f"{setting.name}_{choice}": choice for choice in setting.choices}
        presentations.append(_presentation(setting, code))
    for name, words in said.items():
        ET.SubElement(strings, "string", id=name).text = words
    return root


def _presentation(setting: Setting, code: str) -> ET.Element:
    presentation = ET.Element("presentation", id=setting.name)
    label = f"{setting.label(code)}:"
    if setting.kind == "whole":
        box = {"refId": setting.name, "defaultValue": setting.default}
        ET.SubElement(presentation, "decimalTextBox", box).text = label
    elif setting.kind == "choice":
        ET.SubElement(presentation, "dropdownList", refId=setting.name, noSort="true").text = label
    else:
        box_element = ET.SubElement(presentation, "textBox", refId=setting.name)
        ET.SubElement(box_element, "label").text = label
    return presentation


def _root(name: str) -> ET.Element:
    return ET.Element(name, xmlns=_SCHEMA, revision="1.0", schemaVersion="1.0")


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


if __name__ == "__main__":
    for place, content in templates().items():
        (FOLDER / place).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / place).write_bytes(content)
