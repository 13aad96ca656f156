"""What sanitizers, Markdown processors and systems of PyPI make of HTML.

Reads a JSON list of texts, and prints a JSON object: by name, what each text becomes.
"""

import io
import json
import sys

import bleach
import cmarkgfm
import docutils.core
import feedparser
import lxml_html_clean
import markdown
import markdown2
import mistune
import nh3
from cmarkgfm.cmark import Options
from html_sanitizer import Sanitizer
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

import django
from django.conf import settings

settings.configure(
    STATIC_URL="/static/",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "taggit", "wagtail", "wagtail.admin", "wagtail.documents", "wagtail.images", "wagtail.users", "wagtail.embeds", "wagtail.sites"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter  # noqa: E402
from wagtail.blocks import RawHTMLBlock  # noqa: E402

ALLOWED = {"tags": nh3.ALLOWED_TAGS | {"credential-pathway"}, "attributes": {**nh3.ALLOWED_ATTRIBUTES, "credential-pathway": {"goal", "theme"}}}


def rest(html):
    """A page of reStructuredText with the lines in `raw:: html`."""
    lines = "\n".join("   " + line for line in html.splitlines())
    parts = docutils.core.publish_parts(f".. raw:: html\n\n{lines}\n", writer="html5")
    return parts["body"]


def feed(html):
    """The lines as the content of an entry, as a feed reader shows them."""
    escaped = html.replace("&", "&amp;").replace("<", "&lt;")
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">{escaped}</content></entry></feed>'
    return feedparser.parse(io.BytesIO(atom.encode()), response_headers={"content-type": "application/atom+xml"}).entries[0].content[0].value


def draftail(html):
    """The lines as a RichTextBlock of Wagtail keeps them."""
    converter = ContentstateConverter(features=["h2", "bold", "italic", "link", "ol", "ul", "embed"])
    return converter.to_database_format(converter.from_database_format(html))


CLEANERS = {
    "nh3": nh3.clean,
    "nh3, element allowed": lambda html: nh3.clean(html, **ALLOWED),
    "bleach": bleach.clean,
    "bleach, strip": lambda html: bleach.clean(html, strip=True),
    "lxml_html_clean": lxml_html_clean.clean_html,
    "lxml_html_clean, frames": lambda html: lxml_html_clean.Cleaner(frames=False, embedded=False).clean_html(html),
    "html-sanitizer": lambda html: Sanitizer().sanitize(html),
    "feedparser": feed,
    "markdown-it-py": lambda html: MarkdownIt("js-default").render(html),
    "markdown-it-py, CommonMark": lambda html: MarkdownIt("commonmark").render(html),
    "mistune": lambda html: mistune.create_markdown()(html),
    "mistune, html": lambda html: mistune.html(html),
    "Python-Markdown": markdown.markdown,
    "markdown2": lambda html: str(markdown2.markdown(html)),
    "markdown2, safe": lambda html: str(markdown2.markdown(html, safe_mode="escape")),
    "cmarkgfm": lambda html: cmarkgfm.github_flavored_markdown_to_html(html),
    "cmarkgfm, unsafe": lambda html: cmarkgfm.github_flavored_markdown_to_html(html, Options.CMARK_OPT_UNSAFE),
    "MyST": lambda html: create_md_parser(MdParserConfig(), RendererHTML).render(html),
    "docutils, raw": rest,
    "Wagtail, RichTextBlock": draftail,
    "Wagtail, RawHTMLBlock": lambda html: str(RawHTMLBlock().render(RawHTMLBlock().to_python(html))),
}

texts = json.load(sys.stdin)
json.dump({name: [clean(text) for text in texts] for name, clean in CLEANERS.items()}, sys.stdout)
