# Titles: what people work on, how senior they are and what they may decide, read from titles and departments.

titles-by-title = { $function } (by title)
