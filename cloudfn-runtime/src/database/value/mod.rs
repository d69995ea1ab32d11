//! Values that JSON does not have: server dates, places, regular expressions.
