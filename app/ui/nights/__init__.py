"""The ACCTs of a wing through the night, on one picture."""
