"""What writes the pages of docs/ that show newskit's own answers; a test holds each page to it."""
