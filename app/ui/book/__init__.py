"""The Wing book: what a wing keeps written down besides the people, a tab for each matter."""
