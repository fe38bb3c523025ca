"""The functions of Chat Booking, each a handler or a trigger that Lambda imports."""

import gc

# What importing makes stays for good, yet Python's collector of cycles looks through it again after every 700
# objects: a tenth of a cold start (`make bench`). A request makes fewer than this.
gc.set_threshold(10_000)
