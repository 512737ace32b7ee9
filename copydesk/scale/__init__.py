"""The same map and reduce on an engine that spans machines: Daft, here or on a Ray cluster."""
