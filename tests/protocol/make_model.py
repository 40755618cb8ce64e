#!/usr/bin/env python3
"""Writes model.json: the protocol's meta model (3.17), as small as the check needs it.

Source: the types of the Python package lsprotocol 2023.0.1 (MIT, see LICENSE-lsprotocol), which Microsoft generates from the
specification's metaModel.json. What the package has of the protocol's next version is left out.

    pip download --no-deps --no-binary :all: lsprotocol==2023.0.1    # then unpack
    python3 make_model.py lsprotocol-2023.0.1/lsprotocol/types.py > model.json
"""
import ast
import json
import re
import sys

source = open(sys.argv[1], encoding="utf-8").read()
tree = ast.parse(source)
NEXT = re.compile(r"@since 3\.18|@proposed")
BASE = {"str": "string", "int": "integer", "float": "decimal", "bool": "boolean", "Any": "any", "object": "any"}
constants, enums, aliases, structures, special, methods, direction = {}, {}, {}, {}, set(), {}, {}


def camel(name):
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word.capitalize() for word in rest)


def kind(node):
    """The type that an annotation names."""
    if isinstance(node, ast.Constant):
        if node.value is None:
            return "null"
        return kind(ast.parse(node.value, mode="eval").body)
    if isinstance(node, ast.Name):
        return BASE.get(node.id, node.id)
    if isinstance(node, ast.Subscript):
        outer = node.value.id
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if outer == "Optional":
            return ["or", kind(inner[0]), "null"]
        if outer == "Union":
            return ["or", *map(kind, inner)]
        if outer in ("List", "Sequence"):
            return ["array", kind(inner[0])]
        if outer == "Dict":
            return ["map", kind(inner[1])]
        if outer == "Tuple":
            return ["tuple", *map(kind, inner)]
        if outer == "Literal":
            return ["literal", *[one.value for one in inner]]
    raise SystemExit(f"not understood: {ast.dump(node)}")


def structure(node):
    """The properties of a class: name (with ? where it may be absent) to type."""
    fields, body = {}, node.body
    for at, item in enumerate(body):
        if not isinstance(item, ast.AnnAssign):
            continue
        after = body[at + 1] if at + 1 < len(body) else None
        documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if documented and NEXT.search(after.value.value):
            continue
        name, found, default = item.target.id, kind(item.annotation), False
        for keyword in item.value.keywords if isinstance(item.value, ast.Call) else []:
            text = ast.unparse(keyword.value)
            if keyword.arg == "default":
                default = True
            if keyword.arg == "validator" and "uinteger_validator" in text:
                found = json.loads(json.dumps(found).replace('"integer"', '"uinteger"'))
            if keyword.arg == "validator" and "in_(" in text:
                found = ["literal", *ast.literal_eval(text[text.index("in_(") + 4 : -1])]
        kept = f"{node.name}.{name}" in special
        if default and not kept:
            if isinstance(found, list) and found[0] == "or" and found[-1] == "null":
                found = found[1] if len(found) == 3 else found[:-1]
            # A literal with a default is always there.
            fields[camel(name) + ("" if found[0] == "literal" else "?")] = found
        else:
            fields[camel(name)] = found
    return fields


for node in tree.body:
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name, value = target.id, node.value
        if name == "_SPECIAL_PROPERTIES":
            special = set(ast.literal_eval(value))
        elif name == "METHOD_TO_TYPES":
            for key, types in zip(value.keys, value.values):
                methods[constants[key.id]] = [ast.unparse(one) for one in types.elts]
        elif name == "_MESSAGE_DIRECTION":
            direction = {constants[key.id]: one.value for key, one in zip(value.keys, value.values)}
        elif isinstance(value, ast.Constant):
            constants[name] = value.value
        elif not name.startswith("_") and isinstance(value, (ast.Subscript, ast.Name)) and name not in ("REQUESTS", "RESPONSES", "NOTIFICATIONS", "MESSAGE_TYPES"):
            aliases[name] = kind(value)
classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
for node in classes:
    if NEXT.search(ast.get_docstring(node) or ""):
        continue
    if any("Enum" in ast.unparse(base) for base in node.bases):
        enums[node.name] = [
            item.value.value if isinstance(item.value, ast.Constant) else ast.literal_eval(item.value)
            for item in node.body
            if isinstance(item, ast.Assign)
        ]
    else:
        structures[node.name] = structure(node)
# What is any value at all.
aliases.update({"LSPAny": "any", "LSPObject": "any", "LSPArray": ["array", "any"]})
structures.pop("LSPObject", None)

messages = {}
for method, (request, response, params, _) in methods.items():
    if request not in structures:
        continue
    message = {"direction": direction[method], "params": params if params != "None" else "null"}
    fields = structures[request]
    message["params"] = fields.get("params") or fields.get("params?") or "null"
    if response in structures:
        message["result"] = structures[response].get("result") or structures[response].get("result?") or "null"
    messages[method] = message
for name in [name for name in structures if re.search(r"(Request|Response|Notification)$", name)]:
    del structures[name]

# Only what a message can hold.
wanted, open_names = set(), []


def names(found):
    if isinstance(found, str):
        return [found]
    return [name for one in found[1:] for name in names(one)] if found[0] != "literal" else []


for message in messages.values():
    open_names += names(message["params"]) + names(message.get("result", "null"))
while open_names:
    name = open_names.pop()
    if name in wanted:
        continue
    wanted.add(name)
    for found in list(structures.get(name, {}).values()) + ([aliases[name]] if name in aliases else []):
        open_names += names(found)
# The options that a client's registrations carry, and the errors.
parts = {
    "messages": messages,
    "structures": {name: structures[name] for name in sorted(structures) if name in wanted},
    "aliases": {name: aliases[name] for name in sorted(aliases) if name in wanted},
    "enums": {name: enums[name] for name in sorted(enums) if name in wanted},
}
print("{")
for at, (part, entries) in enumerate(parts.items()):
    print(f'"{part}": {{')
    lines = [f"{json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in entries.items()]
    print(",\n".join(lines))
    print("}" if at + 1 == len(parts) else "},")
print("}")
