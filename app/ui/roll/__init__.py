"""The roll check: count a wing landing by landing, agree, sign, and have somebody else sign."""
