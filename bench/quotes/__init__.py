"""Quotation marks and brackets: recall of faults put into real articles, alarms without any."""
