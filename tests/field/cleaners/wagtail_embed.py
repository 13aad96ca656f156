"""What Wagtail's EmbedBlock makes of addresses, with the setting that embed.html gives.

Reads a JSON list: the setting, and the addresses. Prints a JSON list: the HTML of each, or why it was refused.
"""

import json
import sys

import django
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command

finders, addresses = json.load(sys.stdin)
found = {}
exec(finders, found)  # the text of the page for web masters
settings.configure(
    STATIC_URL="/static/",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "taggit", "wagtail", "wagtail.admin", "wagtail.documents", "wagtail.images", "wagtail.users", "wagtail.embeds", "wagtail.sites"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    WAGTAILEMBEDS_FINDERS=found["WAGTAILEMBEDS_FINDERS"],
)
django.setup()

from wagtail.embeds.blocks import EmbedBlock  # noqa: E402

call_command("migrate", verbosity=0)
block = EmbedBlock()


def shown(address):
    try:
        return block.render(block.clean(block.value_from_form(address)))
    except ValidationError as refused:
        return f"refused: {refused.messages[0]}"


print(json.dumps([shown(address) for address in addresses]))
