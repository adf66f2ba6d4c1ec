"""Filled-in scans with their truth: fictional people, hands that no network was trained on, and everything that happens to paper."""
