"""Files that ship with Wingbook: fonts, icons, translations and reference codes."""
