"""What the program costs in time and memory, measured on publications that are made for it.

``python -m benchmarks`` runs everything and prints one table. Nothing here is a timed test: a machine has busy
moments, and a test that fails on one teaches nobody anything.
"""
