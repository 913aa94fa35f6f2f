"""What patients can say and tap."""
