"""`make bench`: every measurement, one after the other."""

from bench import availability, cold_start, turn, widget

if __name__ == "__main__":
    for measurement in (availability, turn, cold_start, widget):
        measurement.run()
