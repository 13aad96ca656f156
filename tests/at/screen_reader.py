"""Runs Orca, and writes each thing it says as one line to standard output instead of speaking it.

It starts Orca's own main loop, not the program /usr/bin/orca: that one refuses to run beside the Orca of
the same user's desktop.
"""

import sys

from orca import orca, settings, speech

depth = 0
words = []


def collect(text, acss=None, interrupt=True):
    words.append(text)


def in_one_line(speak):
    """What one call of `speak` says, with the calls inside of it, is one line."""

    def spoken(content, acss=None, interrupt=True):
        global depth
        depth += 1
        try:
            speak(content, acss, interrupt)
        finally:
            depth -= 1
        if depth == 0 and words:
            print(" ".join(" ".join(words).split()), flush=True)
            words.clear()

    return spoken


speech.init = lambda: None  # no speech server
speech._speak = collect
speech.speak = in_one_line(speech.speak)
settings.enableBraille = False
settings.enableSound = False
settings.enableKeyEcho = False
settings.sayAllOnLoad = False

manager = orca.getSettingsManager()
manager.activate(None, {name: getattr(settings, name) for name in ("enableBraille", "enableSound", "enableKeyEcho", "sayAllOnLoad")})
sys.path.insert(0, manager.getPrefsDir())
sys.exit(orca.main())
