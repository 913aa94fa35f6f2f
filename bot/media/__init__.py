"""Values in, bytes out: pictures and files."""
