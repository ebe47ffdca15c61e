"""Feeds, calendars, mails and pages, judged by what their readers ask: judge.py FILE...

A feed by the schema of RFC 4287 and the rules of the W3C's feed validator, a calendar by `icalendar` and the lines that RFC
5545 asks for, a mail by Python's strict reader, and in a page what the Nu checker leaves to the eye.
"""

import email
import sys
from email import policy
from pathlib import Path
from urllib.parse import urlsplit

import icalendar
import rnc2rng
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
HEADINGS = "descendant::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"


def feed(path, text):
    root = etree.fromstring(text)
    if not SCHEMA.validate(root):
        yield from (f"{fault.line}: {fault.message}" for fault in SCHEMA.error_log)
        return
    selves = [link for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    if len(selves) != 1 or selves[0].get("type") != "application/atom+xml":
        yield "one link says where the feed itself stands, with its type"
    if root.find(ATOM + "author") is None:
        yield "no author"
    for identity in root.iter(ATOM + "id"):
        if not urlsplit(identity.text).scheme:
            yield f"{identity.text} is no whole address"
    entries = root.findall(ATOM + "entry")
    for tag in ["id", "updated"]:
        values = [entry.findtext(ATOM + tag) for entry in entries]
        if len(values) != len(set(values)):
            yield f"two entries with one {tag}"
    newest = max((entry.findtext(ATOM + "updated") for entry in entries), default=None)
    if newest and root.findtext(ATOM + "updated") != newest:
        yield f"updated is not that of the newest entry, {newest}"
    for entry in entries:
        alternates = [link for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"]
        if len(alternates) != 1:
            yield "an entry without one page of its own"


def calendar(path, text):
    if b"\n" in text.replace(b"\r\n", b"") or not text.endswith(b"\r\n"):
        yield "a line that does not end in CR LF"
    for line in text.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets: {line[:40]!r}"
    whole = icalendar.Calendar.from_ical(text)
    for part in whole.walk():
        yield from (f"{part.name}: {name} {message}" for name, message in part.errors)
    for key in ["PRODID", "VERSION", "X-WR-CALNAME"]:
        if key not in whole:
            yield f"no {key}"
    identities = [str(event["UID"]) for event in whole.events]
    if not identities:
        yield "no appointments: nothing was judged"
    if len(identities) != len(set(identities)):
        yield "two appointments under one UID"
    for event in whole.events:
        yield from (f"{event['UID']} has no {key}" for key in ["DTSTAMP", "DTSTART", "SUMMARY"] if key not in event)


def mail(path, text):
    message = email.message_from_bytes(text, policy=policy.strict)
    if not message["Subject"] or not message["Date"]:
        yield "no subject or no date"
    message.get_content()


def page(path, text):
    root = html.fromstring(text)
    for section in root.iter("section"):
        if not section.xpath(HEADINGS) and not named(section):
            yield f"line {section.sourceline}: a section without a heading"
    for table in root.iter("table"):
        if table.find("caption") is None and not named(table):
            yield f"line {table.sourceline}: a table without a name"
    for facts in root.iter("dl"):
        names = [" ".join(name.text_content().split()) for name in facts.iter("dt")]
        yield from (f"line {facts.sourceline}: {name!r} twice" for name in {one for one in names if names.count(one) > 1})
    targets = {}
    for link in root.iter("a"):
        text = link.get("aria-label") or " ".join(link.text_content().split())
        targets.setdefault(text, set()).add(link.get("href"))
    for text, leads in targets.items():
        if len(leads) > 1:
            yield f"{text!r} leads to {', '.join(sorted(leads)[:3])}"


def named(element):
    return element.get("aria-label") or element.get("aria-labelledby")


KINDS = {".xml": feed, ".ics": calendar, ".eml": mail, ".html": page}
SCHEMA = etree.RelaxNG(etree.fromstring(rnc2rng.dumps(rnc2rng.load(str(Path(__file__).with_name("atom.rnc")))).encode()))


def main():
    faults, judged = 0, dict.fromkeys(KINDS, 0)
    for path in map(Path, sys.argv[1:]):
        for fault in KINDS[path.suffix](path, path.read_bytes()):
            faults += 1
            print(f"{path}: {fault}", file=sys.stderr)
        judged[path.suffix] += 1
    print(", ".join(f"{count} {suffix}" for suffix, count in judged.items()), f"judged, {faults} faults")
    return 1 if faults or 0 in judged.values() else 0


sys.exit(main())
