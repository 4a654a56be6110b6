"""What every test stands on: pictures need no screen, and hypothesis tries the same texts on every machine."""

import os

import matplotlib
from hypothesis import HealthCheck, settings

matplotlib.use("Agg")  # not through MPLBACKEND, which the notebooks' kernels would inherit: they draw inline

# The texts tried are the same on each run, so what fails elsewhere fails here too. For a longer search of new texts:
# NEWSKIT_EXAMPLES=5000 pytest tests/...
wanted = os.environ.get("NEWSKIT_EXAMPLES")
settings.register_profile(
    "newskit",
    max_examples=int(wanted or 100),
    derandomize=wanted is None,
    database=None,
    deadline=None,  # a busy machine is no bug
    suppress_health_check=[HealthCheck.too_slow],  # the first text tried pays for loading word lists and patterns
)
settings.load_profile("newskit")

collect_ignore = ["training/teach_names.py", "training/teach_tagger.py"]  # need torch, which nothing else does
