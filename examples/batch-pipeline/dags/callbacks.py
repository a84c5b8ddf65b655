"""What happens when a task fails."""

from airflow.providers.slack.notifications.slack_webhook import send_slack_webhook_notification

on_failure = send_slack_webhook_notification(
    slack_webhook_conn_id="slack_data_alerts",
    text=":rotating_light: {{ dag.dag_id }}.{{ ti.task_id }} failed for {{ ds }}: {{ ti.log_url }}",
)
