targetScope = 'resourceGroup'
// comment
@description('Name')
@secure()
param name string = 'x${uniqueString(resourceGroup().id)}'
@allowed(['a'
  'b'])
param list array
var tags = { a: 'b', 'c d': 1, n: [1, 2
  3] }
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = if (on) {
  name: name
  location: location
  sku: { name: 'Standard_LRS' }
  properties: { text: '''multi
line''', x: a ? b : c!.d[0]?.e }
  resource child 'blob' existing = { name: 'default' }
}
resource many 'X/y@1' = [for (item, i) in list: { name: item }]
module m './m.bicep' = { name: 'm', params: { a: 1 } }
output id string = account.id
/* open
