"""What happens to people's work: each test is a sentence about officers and a broken network."""
