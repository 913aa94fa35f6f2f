"""What staff can command and tap."""
