//! One file a feature: plain functions of a snapshot and an offset to plain data.
