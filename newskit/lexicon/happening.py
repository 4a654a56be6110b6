"""Nouns of things that happen, which a year or a month in front of them dates: "the 2020 election", "June's flood"."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    """accident agreement announcement arrest assassination attack award ban battle bombing breach budget
    campaign case caucus ceasefire celebration census championship charge collapse concert conference conflict
    congress contest convention conviction coup crash crisis cup death debate decision defeat demonstration
    disaster draft drought earthquake election epidemic eruption event exhibition expedition explosion fair
    festival final fire flood game genocide harvest hearing hurricane indictment inquiry insurrection invasion
    investigation killing landslide launch law lawsuit loss march massacre match meeting merger mission murder
    offensive olympic operation outage outbreak overhaul pandemic paper poll primary protest race raid rally
    recession referendum reform release report resolution revolution riot robbery ruling sale scandal season
    shooting shutdown siege speech storm strike study summit survey test tour tournament trial tsunami uprising
    victory vote war wedding wildfire win""".split()
)
