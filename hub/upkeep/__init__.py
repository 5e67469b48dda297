"""What running a centre needs: its settings, health, figures, logs, limits and backups."""
