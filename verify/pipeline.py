"""The whole way from an article to the answer."""
