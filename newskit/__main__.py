"""`python -m newskit` is the command `newskit`."""

from newskit.cli import main

raise SystemExit(main())
