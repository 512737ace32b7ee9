"""What a fix survives: killed at any call, killed at any moment, no room on the disk."""
