# comment
terraform {
  required_version = ">= 1.5" // end
  backend "s3" { bucket = "state" }
}
/* block */
variable "name" { type = map(object({ a = string, b = optional(number, 1) })) }
resource "aws_s3_bucket" "data" {
  bucket = "x-${var.name["a"]}-%{ if true }y%{ else }z%{ endif }"
  tags   = merge(local.tags, { Name = "data", "k" : 1 })
  count  = var.on ? 1 : length([for k, v in var.m : upper(k) if v != ""])
  policy = <<-EOT
    {"a": "${jsonencode({ b = 1 })}"}
  EOT
  dynamic "rule" {
    for_each = var.rules
    content { id = rule.value }
  }
  lifecycle { prevent_destroy = true }
  a.b = 1
}
output "x" { value = aws_s3_bucket.data[*].arn }
module "m" { source = "./m"
broken = {
