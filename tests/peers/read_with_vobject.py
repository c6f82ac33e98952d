"""Reads a file of vCards with vobject and prints each card as one line of JSON.

usage: read_with_vobject.py FILE
"""

import hashlib
import json
import sys

import vobject


def texts(card, name):
    """The values of all properties of a name; what has parts keeps them."""
    return [line.value for line in card.contents.get(name, [])]


def many(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def one(value):
    """A part that was given as several values, as one text again."""
    return ",".join(value) if isinstance(value, (list, tuple)) else value


def birthday(card):
    line = card.contents.get("bday", [None])[0]
    if line is None:
        return ""
    without_year = line.params.get("X-APPLE-OMIT-YEAR", [""])[0]
    value = line.value
    if without_year and value.startswith(without_year):
        return "--" + value[len(without_year) + 1 :]
    return value


def photo(card):
    line = card.contents.get("photo", [None])[0]
    if line is None:
        return ""
    return line.value if isinstance(line.value, str) else hashlib.sha256(line.value).hexdigest()


def facts(card):
    name = card.n.value if "n" in card.contents else vobject.vcard.Name()
    addresses = [
        [one(part) for part in (a.box, a.extended, a.street, a.city, a.region, a.code, a.country)]
        for a in texts(card, "adr")
    ]
    return {
        "name": card.fn.value if "fn" in card.contents else "",
        "parts": [one(part) for part in (name.family, name.given, name.additional, name.prefix, name.suffix)],
        "nicknames": [text for value in texts(card, "nickname") for text in many(value)],
        "organizations": [many(value) for value in texts(card, "org")],
        "titles": texts(card, "title"),
        "roles": texts(card, "role"),
        "emails": texts(card, "email"),
        "phones": texts(card, "tel"),
        "urls": texts(card, "url"),
        "addresses": addresses,
        "birthday": birthday(card),
        "categories": [text for value in texts(card, "categories") for text in many(value)],
        "note": "".join(texts(card, "note")),
        "photo": photo(card),
        "uid": "".join(texts(card, "uid")),
    }


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for card in vobject.readComponents(file):
            print(json.dumps(facts(card), ensure_ascii=False))


main()
