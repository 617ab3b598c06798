"""What holds for all tests."""

import os

from hypothesis import settings

# CI must answer the same for the same commit; at a desk each run looks at new examples.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
