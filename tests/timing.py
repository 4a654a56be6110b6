"""How tests ask about time: in CPU seconds, and once more where a busy machine may be to blame.

Work that grows faster than its text does so on each attempt; a pause of the machine, or of Python, does not come back.
"""

import gc
import time
from collections.abc import Callable

ATTEMPTS = 5
NOISE = 0.1  # seconds that say nothing about growth


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call; what earlier tests left in memory is not collected meanwhile."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        if collecting:
            gc.enable()


def assert_within(limit: float, work: Callable[[], object]) -> None:
    """The call needs less than the limit, in CPU seconds, on one attempt of several."""
    spent: list[float] = []
    while len(spent) < ATTEMPTS and (not spent or min(spent) >= limit):
        spent.append(cpu_seconds(work))
    assert min(spent) < limit, f"CPU seconds of {len(spent)} attempts: {spent}"


def assert_in_proportion(seconds: Callable[[int], float], short: int, long: int) -> None:
    """So many times the text need at most two and a half times as many CPU seconds, on one attempt of several.

    `seconds` gives the CPU seconds for a size; it is called with the short one first, so that everything is loaded.
    """
    room = 2.5 * long / short
    seconds(short)
    pairs: list[tuple[float, float]] = []
    for _ in range(ATTEMPTS):
        pairs.append((seconds(short), seconds(long)))
        if pairs[-1][1] < room * pairs[-1][0] + NOISE:
            return
    raise AssertionError(f"{long:,} cost more than {room:.0f} times the CPU seconds of {short:,}: {pairs}")
