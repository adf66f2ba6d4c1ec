"""Trains Rpa's handwriting networks from fonts, stroke data and real digits. See the README one folder up."""
