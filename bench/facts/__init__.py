"""Facts: injected contradictions and false alarms, measured on folders of real articles."""
