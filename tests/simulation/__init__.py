"""Terminals and a centre in one process, on simulated time, network and disks, from one seed."""
