"""measure() is several times as fast as textstat; other work on the machine slows both."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measures import compare, texts


def test_faster_than_textstat():
    """Five to seven times on the machines seen so far, half of newskit's time being that of finding sentences."""
    _, ours, theirs = compare(texts()).values()
    print(f"newskit {ours:,.0f}, textstat {theirs:,.0f} characters a CPU second: {ours / theirs:.1f} times")
    assert ours > 3 * theirs
