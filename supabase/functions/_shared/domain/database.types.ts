
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "audit_log": {
                  Row: {
                    "action": string,"actor": string | null,"at": string,"detail": NonNullable<Json>,"id": string,"org_id": string,"subject_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor"?: string | null,"at"?: string,"detail"?: NonNullable<Json>,"id"?: string,"org_id": string,"subject_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"actor"?: string | null,"at"?: string,"detail"?: NonNullable<Json>,"id"?: string,"org_id"?: string,"subject_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "audit_log_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"bank_accounts": {
                  Row: {
                    "archived_at": string | null,"bic": string | null,"created_at": string,"currency": string,"holder": string,"iban": string,"id": string,"name": string,"named_at": string | null,"on_invoices": boolean,"org_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"bic"?: string | null,"created_at"?: string,"currency"?: string,"holder": string,"iban": string,"id"?: string,"name": string,"named_at"?: string | null,"on_invoices"?: boolean,"org_id": string
                  }
                  Update: {
                    "archived_at"?: string | null,"bic"?: string | null,"created_at"?: string,"currency"?: string,"holder"?: string,"iban"?: string,"id"?: string,"name"?: string,"named_at"?: string | null,"on_invoices"?: boolean,"org_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bank_accounts_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"comments": {
                  Row: {
                    "author": string,"body": string,"created_at": string,"document_id": string,"id": string,"org_id": string,"request_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "author": string,"body": string,"created_at"?: string,"document_id": string,"id"?: string,"org_id": string,"request_id": string,"user_id": string
                  }
                  Update: {
                    "author"?: string,"body"?: string,"created_at"?: string,"document_id"?: string,"id"?: string,"org_id"?: string,"request_id"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "comments_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"contact_gateways": {
                  Row: {
                    "contact_id": string,"enabled": boolean,"gateway": string,"org_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "contact_id": string,"enabled": boolean,"gateway": string,"org_id": string
                  }
                  Update: {
                    "contact_id"?: string,"enabled"?: boolean,"gateway"?: string,"org_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "contact_gateways_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "contact_gateways_org_id_gateway_fkey"
      columns: ["org_id","gateway"]
isOneToOne: false
      referencedRelation: "gateways"
      referencedColumns: ["org_id","gateway"]
    }
                  ]
                },"contacts": {
                  Row: {
                    "address_line1": string | null,"address_line2": string | null,"archived_at": string | null,"catalogue_enabled": boolean,"city": string | null,"country": string | null,"created_at": string,"email": string | null,"id": string,"kind": string,"locale": string,"name": string,"org_id": string,"phone": string | null,"portal_enabled": boolean,"postal_code": string | null,"region": string | null,"search_text": string | null,"tax_id": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address_line1"?: string | null,"address_line2"?: string | null,"archived_at"?: string | null,"catalogue_enabled"?: boolean,"city"?: string | null,"country"?: string | null,"created_at"?: string,"email"?: string | null,"id"?: string,"kind"?: string,"locale"?: string,"name": string,"org_id": string,"phone"?: string | null,"portal_enabled"?: boolean,"postal_code"?: string | null,"region"?: string | null,"search_text"?: never,"tax_id"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "address_line1"?: string | null,"address_line2"?: string | null,"archived_at"?: string | null,"catalogue_enabled"?: boolean,"city"?: string | null,"country"?: string | null,"created_at"?: string,"email"?: string | null,"id"?: string,"kind"?: string,"locale"?: string,"name"?: string,"org_id"?: string,"phone"?: string | null,"portal_enabled"?: boolean,"postal_code"?: string | null,"region"?: string | null,"search_text"?: never,"tax_id"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "contacts_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"disputes": {
                  Row: {
                    "amount": number,"closed_at": string | null,"created_at": string,"currency": string,"external_id": string,"fee": number,"fee_returned": number,"gateway": string,"id": string,"opened_at": string,"org_id": string,"page_url": string | null,"payment_id": string,"reinstated": number,"reinstated_at": string | null,"respond_by": string | null,"state": string,"withdrawn": number,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"closed_at"?: string | null,"created_at"?: string,"currency": string,"external_id": string,"fee"?: number,"fee_returned"?: number,"gateway": string,"id"?: string,"opened_at": string,"org_id": string,"page_url"?: string | null,"payment_id": string,"reinstated"?: number,"reinstated_at"?: string | null,"respond_by"?: string | null,"state": string,"withdrawn"?: number,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "amount"?: number,"closed_at"?: string | null,"created_at"?: string,"currency"?: string,"external_id"?: string,"fee"?: number,"fee_returned"?: number,"gateway"?: string,"id"?: string,"opened_at"?: string,"org_id"?: string,"page_url"?: string | null,"payment_id"?: string,"reinstated"?: number,"reinstated_at"?: string | null,"respond_by"?: string | null,"state"?: string,"withdrawn"?: number,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "disputes_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "disputes_org_id_payment_id_fkey"
      columns: ["org_id","payment_id"]
isOneToOne: false
      referencedRelation: "payments"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_attachments": {
                  Row: {
                    "byte_size": number,"created_at": string,"document_id": string,"id": string,"name": string,"org_id": string,"path": string,"sha256": string,"type": string
                  }
                  ComputedFields: never
                  Insert: {
                    "byte_size": number,"created_at"?: string,"document_id": string,"id"?: string,"name": string,"org_id": string,"path": string,"sha256": string,"type": string
                  }
                  Update: {
                    "byte_size"?: number,"created_at"?: string,"document_id"?: string,"id"?: string,"name"?: string,"org_id"?: string,"path"?: string,"sha256"?: string,"type"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_attachments_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_events": {
                  Row: {
                    "actor": string | null,"amount": number | null,"at": string,"contact_id": string,"document_id": string,"id": string,"kind": string,"org_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "actor"?: string | null,"amount"?: number | null,"at"?: string,"contact_id": string,"document_id": string,"id"?: string,"kind": string,"org_id": string
                  }
                  Update: {
                    "actor"?: string | null,"amount"?: number | null,"at"?: string,"contact_id"?: string,"document_id"?: string,"id"?: string,"kind"?: string,"org_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_events_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_files": {
                  Row: {
                    "byte_size": number,"created_at": string,"document_id": string,"id": string,"kind": string,"org_id": string,"owed": number | null,"path": string,"sha256": string,"standing": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "byte_size": number,"created_at"?: string,"document_id": string,"id"?: string,"kind": string,"org_id": string,"owed"?: number | null,"path": string,"sha256": string,"standing"?: string | null
                  }
                  Update: {
                    "byte_size"?: number,"created_at"?: string,"document_id"?: string,"id"?: string,"kind"?: string,"org_id"?: string,"owed"?: number | null,"path"?: string,"sha256"?: string,"standing"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_files_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_lines": {
                  Row: {
                    "description": string,"discount": number,"document_id": string,"net": number,"org_id": string,"position": number,"quantity": number,"tax_rate": number,"unit": string | null,"unit_price": number
                  }
                  ComputedFields: never
                  Insert: {
                    "description": string,"discount"?: number,"document_id": string,"net"?: never,"org_id": string,"position": number,"quantity"?: number,"tax_rate"?: number,"unit"?: string | null,"unit_price": number
                  }
                  Update: {
                    "description"?: string,"discount"?: number,"document_id"?: string,"net"?: never,"org_id"?: string,"position"?: number,"quantity"?: number,"tax_rate"?: number,"unit"?: string | null,"unit_price"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_lines_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_links": {
                  Row: {
                    "contact_id": string,"document_id": string | null,"first_pressed_at": string | null,"id": string,"issued_at": string,"issued_by": string | null,"mailed_to": string | null,"org_id": string,"readdressed": boolean,"revoked_at": string | null,"revoked_by": string | null,"token_hash": string
                  }
                  ComputedFields: never
                  Insert: {
                    "contact_id": string,"document_id"?: string | null,"first_pressed_at"?: string | null,"id"?: string,"issued_at"?: string,"issued_by"?: string | null,"mailed_to"?: string | null,"org_id": string,"readdressed"?: boolean,"revoked_at"?: string | null,"revoked_by"?: string | null,"token_hash": string
                  }
                  Update: {
                    "contact_id"?: string,"document_id"?: string | null,"first_pressed_at"?: string | null,"id"?: string,"issued_at"?: string,"issued_by"?: string | null,"mailed_to"?: string | null,"org_id"?: string,"readdressed"?: boolean,"revoked_at"?: string | null,"revoked_by"?: string | null,"token_hash"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_links_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "document_links_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"document_relations": {
                  Row: {
                    "contact_id": string,"created_at": string,"from_id": string,"org_id": string,"to_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "contact_id": string,"created_at"?: string,"from_id": string,"org_id": string,"to_id": string
                  }
                  Update: {
                    "contact_id"?: string,"created_at"?: string,"from_id"?: string,"org_id"?: string,"to_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_relations_org_id_contact_id_from_id_fkey"
      columns: ["org_id","contact_id","from_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","contact_id","id"]
    },{
      foreignKeyName: "document_relations_org_id_contact_id_to_id_fkey"
      columns: ["org_id","contact_id","to_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","contact_id","id"]
    }
                  ]
                },"document_series": {
                  Row: {
                    "kind": string,"last_issued_on": string,"last_number": number,"org_id": string,"prefix": string,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "kind": string,"last_issued_on": string,"last_number"?: number,"org_id": string,"prefix": string,"year": number
                  }
                  Update: {
                    "kind"?: string,"last_issued_on"?: string,"last_number"?: number,"org_id"?: string,"prefix"?: string,"year"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_series_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"documents": {
                  Row: {
                    "balance": number,"contact_id": string,"created_at": string,"creditor_reference": string | null,"currency": string,"disputed": boolean,"due_on": string | null,"family": string,"id": string,"issued_at": string | null,"issued_on": string | null,"kind": string,"language": string,"line_count": number,"notes": string | null,"number": string | null,"org_id": string,"paid": number,"read_at": string | null,"reference": string | null,"search_text": string | null,"settled_on": string | null,"snapshot": Json | null,"status": string,"subtotal": number,"tax_total": number,"total": number,"updated_at": string,"voided_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "balance"?: never,"contact_id": string,"created_at"?: string,"creditor_reference"?: string | null,"currency": string,"disputed"?: boolean,"due_on"?: string | null,"family"?: never,"id"?: string,"issued_at"?: string | null,"issued_on"?: string | null,"kind": string,"language": string,"line_count"?: number,"notes"?: string | null,"number"?: string | null,"org_id": string,"paid"?: number,"read_at"?: string | null,"reference"?: string | null,"search_text"?: string | null,"settled_on"?: string | null,"snapshot"?: Json | null,"status"?: string,"subtotal"?: number,"tax_total"?: number,"total"?: number,"updated_at"?: string,"voided_at"?: string | null
                  }
                  Update: {
                    "balance"?: never,"contact_id"?: string,"created_at"?: string,"creditor_reference"?: string | null,"currency"?: string,"disputed"?: boolean,"due_on"?: string | null,"family"?: never,"id"?: string,"issued_at"?: string | null,"issued_on"?: string | null,"kind"?: string,"language"?: string,"line_count"?: number,"notes"?: string | null,"number"?: string | null,"org_id"?: string,"paid"?: number,"read_at"?: string | null,"reference"?: string | null,"search_text"?: string | null,"settled_on"?: string | null,"snapshot"?: Json | null,"status"?: string,"subtotal"?: number,"tax_total"?: number,"total"?: number,"updated_at"?: string,"voided_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "documents_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "documents_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"email_templates": {
                  Row: {
                    "body": string,"kind": string,"language": string,"org_id": string,"subject": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"kind": string,"language": string,"org_id": string,"subject": string,"updated_at"?: string
                  }
                  Update: {
                    "body"?: string,"kind"?: string,"language"?: string,"org_id"?: string,"subject"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "email_templates_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"gateways": {
                  Row: {
                    "account_ref": string | null,"bank_account_id": string,"created_at": string,"credential_version": number,"enabled": boolean,"gateway": string,"mode": string,"org_id": string,"tested_at": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "account_ref"?: string | null,"bank_account_id": string,"created_at"?: string,"credential_version"?: number,"enabled"?: boolean,"gateway": string,"mode": string,"org_id": string,"tested_at"?: string,"updated_at"?: string
                  }
                  Update: {
                    "account_ref"?: string | null,"bank_account_id"?: string,"created_at"?: string,"credential_version"?: number,"enabled"?: boolean,"gateway"?: string,"mode"?: string,"org_id"?: string,"tested_at"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "gateways_org_id_bank_account_id_fkey"
      columns: ["org_id","bank_account_id"]
isOneToOne: false
      referencedRelation: "bank_accounts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "gateways_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"invitation_batches": {
                  Row: {
                    "created_at": string,"created_by": string | null,"id": string,"message": string | null,"org_id": string,"request": string,"total": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"message"?: string | null,"org_id": string,"request": string,"total"?: number
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"message"?: string | null,"org_id"?: string,"request"?: string,"total"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitation_batches_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"invitation_refusals": {
                  Row: {
                    "contact_id": string,"org_id": string,"refused_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "contact_id": string,"org_id": string,"refused_at"?: string
                  }
                  Update: {
                    "contact_id"?: string,"org_id"?: string,"refused_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitation_refusals_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: true
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"invitations": {
                  Row: {
                    "batch_id": string,"contact_id": string,"id": string,"invited_at": string,"org_id": string,"reason": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "batch_id": string,"contact_id": string,"id": string,"invited_at"?: string,"org_id": string,"reason"?: string | null
                  }
                  Update: {
                    "batch_id"?: string,"contact_id"?: string,"id"?: string,"invited_at"?: string,"org_id"?: string,"reason"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitations_org_id_batch_id_fkey"
      columns: ["org_id","batch_id"]
isOneToOne: false
      referencedRelation: "invitation_batches"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "invitations_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"journal_entries": {
                  Row: {
                    "created_at": string,"id": string,"kind": string,"org_id": string,"posted_on": string,"source_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"kind": string,"org_id": string,"posted_on": string,"source_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"kind"?: string,"org_id"?: string,"posted_on"?: string,"source_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "journal_entries_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"journal_lines": {
                  Row: {
                    "account_id": string,"amount": number,"contact_id": string | null,"currency": string,"entry_id": string,"org_id": string,"position": number,"posted_on": string
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id": string,"amount": number,"contact_id"?: string | null,"currency": string,"entry_id": string,"org_id": string,"position": number,"posted_on": string
                  }
                  Update: {
                    "account_id"?: string,"amount"?: number,"contact_id"?: string | null,"currency"?: string,"entry_id"?: string,"org_id"?: string,"position"?: number,"posted_on"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "journal_lines_org_id_account_id_fkey"
      columns: ["org_id","account_id"]
isOneToOne: false
      referencedRelation: "ledger_accounts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "journal_lines_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "journal_lines_org_id_entry_id_fkey"
      columns: ["org_id","entry_id"]
isOneToOne: false
      referencedRelation: "journal_entries"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"ledger_accounts": {
                  Row: {
                    "bank_account_id": string | null,"code": string,"id": string,"org_id": string,"role": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bank_account_id"?: string | null,"code": string,"id"?: string,"org_id": string,"role": string
                  }
                  Update: {
                    "bank_account_id"?: string | null,"code"?: string,"id"?: string,"org_id"?: string,"role"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ledger_accounts_org_id_bank_account_id_fkey"
      columns: ["org_id","bank_account_id"]
isOneToOne: true
      referencedRelation: "bank_accounts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "ledger_accounts_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"mail_deliveries": {
                  Row: {
                    "attempts": number,"contact_id": string | null,"created_at": string,"dedupe_key": string,"document_id": string | null,"due_since": string,"given_up_at": string | null,"id": string,"kind": string,"language": string,"last_error": string | null,"lease": string | null,"leased_until": string | null,"message_id": string | null,"next_try_at": string,"org_id": string,"payload": NonNullable<Json>,"priority": number | null,"request_id": string | null,"sent_at": string | null,"state": string | null,"subject_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"contact_id"?: string | null,"created_at"?: string,"dedupe_key": string,"document_id"?: never,"due_since"?: string,"given_up_at"?: string | null,"id"?: string,"kind": string,"language": string,"last_error"?: string | null,"lease"?: string | null,"leased_until"?: string | null,"message_id"?: string | null,"next_try_at"?: string,"org_id": string,"payload"?: NonNullable<Json>,"priority"?: never,"request_id"?: string | null,"sent_at"?: string | null,"state"?: never,"subject_id": string
                  }
                  Update: {
                    "attempts"?: number,"contact_id"?: string | null,"created_at"?: string,"dedupe_key"?: string,"document_id"?: never,"due_since"?: string,"given_up_at"?: string | null,"id"?: string,"kind"?: string,"language"?: string,"last_error"?: string | null,"lease"?: string | null,"leased_until"?: string | null,"message_id"?: string | null,"next_try_at"?: string,"org_id"?: string,"payload"?: NonNullable<Json>,"priority"?: never,"request_id"?: string | null,"sent_at"?: string | null,"state"?: never,"subject_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "mail_deliveries_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "mail_deliveries_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"members": {
                  Row: {
                    "created_at": string,"name": string,"org_id": string,"role": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"name": string,"org_id": string,"role": string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"name"?: string,"org_id"?: string,"role"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "members_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"notifications": {
                  Row: {
                    "amount": number | null,"contact_id": string | null,"created_at": string,"currency": string | null,"document_id": string | null,"document_numbers": (string)[],"excerpt": string | null,"id": string,"kind": string,"org_id": string,"read_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount"?: number | null,"contact_id"?: string | null,"created_at"?: string,"currency"?: string | null,"document_id"?: string | null,"document_numbers"?: (string)[],"excerpt"?: string | null,"id"?: string,"kind": string,"org_id": string,"read_at"?: string | null
                  }
                  Update: {
                    "amount"?: number | null,"contact_id"?: string | null,"created_at"?: string,"currency"?: string | null,"document_id"?: string | null,"document_numbers"?: (string)[],"excerpt"?: string | null,"id"?: string,"kind"?: string,"org_id"?: string,"read_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "notifications_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "notifications_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "notifications_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"organizations": {
                  Row: {
                    "accepting_quotes": boolean,"address_line1": string | null,"address_line2": string | null,"asking_signature": boolean,"city": string | null,"color": string,"country": string | null,"created_at": string,"currency": string,"email": string | null,"id": string,"language": string,"link_scope": string,"logo_path": string | null,"name": string,"phone": string | null,"portal_enabled": boolean,"postal_code": string | null,"region": string | null,"sending_mode": string,"slug": string,"tax_id": string | null,"tax_rounding": string,"time_zone": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepting_quotes"?: boolean,"address_line1"?: string | null,"address_line2"?: string | null,"asking_signature"?: boolean,"city"?: string | null,"color"?: string,"country"?: string | null,"created_at"?: string,"currency"?: string,"email"?: string | null,"id"?: string,"language"?: string,"link_scope"?: string,"logo_path"?: string | null,"name": string,"phone"?: string | null,"portal_enabled"?: boolean,"postal_code"?: string | null,"region"?: string | null,"sending_mode"?: string,"slug": string,"tax_id"?: string | null,"tax_rounding"?: string,"time_zone"?: string,"updated_at"?: string
                  }
                  Update: {
                    "accepting_quotes"?: boolean,"address_line1"?: string | null,"address_line2"?: string | null,"asking_signature"?: boolean,"city"?: string | null,"color"?: string,"country"?: string | null,"created_at"?: string,"currency"?: string,"email"?: string | null,"id"?: string,"language"?: string,"link_scope"?: string,"logo_path"?: string | null,"name"?: string,"phone"?: string | null,"portal_enabled"?: boolean,"postal_code"?: string | null,"region"?: string | null,"sending_mode"?: string,"slug"?: string,"tax_id"?: string | null,"tax_rounding"?: string,"time_zone"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"payment_allocations": {
                  Row: {
                    "amount": number,"created_at": string,"document_id": string,"org_id": string,"payment_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"created_at"?: string,"document_id": string,"org_id": string,"payment_id": string
                  }
                  Update: {
                    "amount"?: number,"created_at"?: string,"document_id"?: string,"org_id"?: string,"payment_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "payment_allocations_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payment_allocations_org_id_payment_id_fkey"
      columns: ["org_id","payment_id"]
isOneToOne: false
      referencedRelation: "payments"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"payment_attempt_allocations": {
                  Row: {
                    "amount": number,"attempt_id": string,"document_id": string,"open": boolean,"org_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"attempt_id": string,"document_id": string,"open"?: boolean,"org_id": string
                  }
                  Update: {
                    "amount"?: number,"attempt_id"?: string,"document_id"?: string,"open"?: boolean,"org_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "payment_attempt_allocations_org_id_attempt_id_fkey"
      columns: ["org_id","attempt_id"]
isOneToOne: false
      referencedRelation: "payment_attempts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payment_attempt_allocations_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"payment_attempts": {
                  Row: {
                    "amount": number,"asked_for": NonNullable<Json>,"checkout_url": string | null,"contact_id": string,"created_at": string,"credential_version": number,"currency": string,"expires_at": string,"fee_awaited_until": string | null,"gateway": string,"gateway_ref": string | null,"id": string,"mode": string,"open_at_gateway": string | null,"org_id": string,"return_token_hash": string | null,"state": string,"synced_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"asked_for"?: NonNullable<Json>,"checkout_url"?: string | null,"contact_id": string,"created_at"?: string,"credential_version": number,"currency": string,"expires_at"?: string,"fee_awaited_until"?: string | null,"gateway": string,"gateway_ref"?: string | null,"id"?: string,"mode": string,"open_at_gateway"?: string | null,"org_id": string,"return_token_hash"?: string | null,"state"?: string,"synced_at"?: string | null
                  }
                  Update: {
                    "amount"?: number,"asked_for"?: NonNullable<Json>,"checkout_url"?: string | null,"contact_id"?: string,"created_at"?: string,"credential_version"?: number,"currency"?: string,"expires_at"?: string,"fee_awaited_until"?: string | null,"gateway"?: string,"gateway_ref"?: string | null,"id"?: string,"mode"?: string,"open_at_gateway"?: string | null,"org_id"?: string,"return_token_hash"?: string | null,"state"?: string,"synced_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "payment_attempts_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payment_attempts_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "payment_attempts_org_id_gateway_fkey"
      columns: ["org_id","gateway"]
isOneToOne: false
      referencedRelation: "gateways"
      referencedColumns: ["org_id","gateway"]
    }
                  ]
                },"payments": {
                  Row: {
                    "amount": number,"attempt_id": string | null,"bank_account_id": string,"contact_id": string,"created_at": string,"currency": string,"external_id": string,"fee": number | null,"gateway": string,"id": string,"org_id": string,"received_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"attempt_id"?: string | null,"bank_account_id": string,"contact_id": string,"created_at"?: string,"currency": string,"external_id": string,"fee"?: number | null,"gateway": string,"id"?: string,"org_id": string,"received_at": string
                  }
                  Update: {
                    "amount"?: number,"attempt_id"?: string | null,"bank_account_id"?: string,"contact_id"?: string,"created_at"?: string,"currency"?: string,"external_id"?: string,"fee"?: number | null,"gateway"?: string,"id"?: string,"org_id"?: string,"received_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "payments_org_id_attempt_id_fkey"
      columns: ["org_id","attempt_id"]
isOneToOne: false
      referencedRelation: "payment_attempts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payments_org_id_bank_account_id_fkey"
      columns: ["org_id","bank_account_id"]
isOneToOne: false
      referencedRelation: "bank_accounts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payments_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "payments_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"portal_accounts": {
                  Row: {
                    "alias": string,"contact_id": string,"created_at": string,"email": string | null,"id": string,"last_seen_at": string | null,"org_id": string,"password_set_at": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alias"?: string,"contact_id": string,"created_at"?: string,"email"?: string | null,"id"?: string,"last_seen_at"?: string | null,"org_id": string,"password_set_at"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "alias"?: string,"contact_id"?: string,"created_at"?: string,"email"?: string | null,"id"?: string,"last_seen_at"?: string | null,"org_id"?: string,"password_set_at"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "portal_accounts_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: true
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"quote_decisions": {
                  Row: {
                    "account_id": string,"address": unknown,"browser": string | null,"contact_id": string,"decided_at": string,"decision": string,"document_id": string,"drawing": Json | null,"name": string,"org_id": string,"reason": string | null,"session_kind": string,"sha256": string,"signature": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id": string,"address"?: unknown,"browser"?: string | null,"contact_id": string,"decided_at"?: string,"decision": string,"document_id": string,"drawing"?: Json | null,"name": string,"org_id": string,"reason"?: string | null,"session_kind": string,"sha256": string,"signature"?: string | null
                  }
                  Update: {
                    "account_id"?: string,"address"?: unknown,"browser"?: string | null,"contact_id"?: string,"decided_at"?: string,"decision"?: string,"document_id"?: string,"drawing"?: Json | null,"name"?: string,"org_id"?: string,"reason"?: string | null,"session_kind"?: string,"sha256"?: string,"signature"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "quote_decisions_org_id_account_id_fkey"
      columns: ["org_id","account_id"]
isOneToOne: false
      referencedRelation: "portal_accounts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "quote_decisions_org_id_contact_id_document_id_fkey"
      columns: ["org_id","contact_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","contact_id","id"]
    },{
      foreignKeyName: "quote_decisions_org_id_document_id_sha256_fkey"
      columns: ["org_id","document_id","sha256"]
isOneToOne: false
      referencedRelation: "document_files"
      referencedColumns: ["org_id","document_id","sha256"]
    }
                  ]
                },"refunds": {
                  Row: {
                    "amount": number,"created_at": string,"currency": string,"external_id": string,"failed_at": string | null,"gateway": string,"id": string,"made_at": string,"org_id": string,"payment_id": string,"state": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"created_at"?: string,"currency": string,"external_id": string,"failed_at"?: string | null,"gateway": string,"id"?: string,"made_at": string,"org_id": string,"payment_id": string,"state"?: string
                  }
                  Update: {
                    "amount"?: number,"created_at"?: string,"currency"?: string,"external_id"?: string,"failed_at"?: string | null,"gateway"?: string,"id"?: string,"made_at"?: string,"org_id"?: string,"payment_id"?: string,"state"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "refunds_org_id_fkey"
      columns: ["org_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "refunds_org_id_payment_id_fkey"
      columns: ["org_id","payment_id"]
isOneToOne: false
      referencedRelation: "payments"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"reversal_allocations": {
                  Row: {
                    "amount": number,"created_at": string,"dispute_id": string | null,"document_id": string | null,"id": string,"org_id": string,"payment_id": string,"refund_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": number,"created_at"?: string,"dispute_id"?: string | null,"document_id"?: string | null,"id"?: string,"org_id": string,"payment_id": string,"refund_id"?: string | null
                  }
                  Update: {
                    "amount"?: number,"created_at"?: string,"dispute_id"?: string | null,"document_id"?: string | null,"id"?: string,"org_id"?: string,"payment_id"?: string,"refund_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "reversal_allocations_org_id_dispute_id_fkey"
      columns: ["org_id","dispute_id"]
isOneToOne: false
      referencedRelation: "disputes"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "reversal_allocations_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "reversal_allocations_org_id_payment_id_document_id_fkey"
      columns: ["org_id","payment_id","document_id"]
isOneToOne: false
      referencedRelation: "payment_allocations"
      referencedColumns: ["org_id","payment_id","document_id"]
    },{
      foreignKeyName: "reversal_allocations_org_id_payment_id_fkey"
      columns: ["org_id","payment_id"]
isOneToOne: false
      referencedRelation: "payments"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "reversal_allocations_org_id_refund_id_fkey"
      columns: ["org_id","refund_id"]
isOneToOne: false
      referencedRelation: "refunds"
      referencedColumns: ["org_id","id"]
    }
                  ]
                }
          }
          Views: {
            "document_link_states": {
                  Row: {
                    "contact_id": string,"document_id": string | null,"ends_at": string | null,"first_pressed_at": string | null,"id": string,"issued_at": string,"org_id": string,"revoked_at": string | null,"state": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "document_links_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "document_links_org_id_document_id_fkey"
      columns: ["org_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["org_id","id"]
    }
                  ]
                },"invitation_results": {
                  Row: {
                    "attempts": number | null,"batch_id": string,"contact_id": string,"contact_name": string,"email": string | null,"id": string,"next_try_at": string | null,"org_id": string,"sent_at": string | null,"state": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "invitations_org_id_batch_id_fkey"
      columns: ["org_id","batch_id"]
isOneToOne: false
      referencedRelation: "invitation_batches"
      referencedColumns: ["org_id","id"]
    },{
      foreignKeyName: "invitations_org_id_contact_id_fkey"
      columns: ["org_id","contact_id"]
isOneToOne: false
      referencedRelation: "contacts"
      referencedColumns: ["org_id","id"]
    }
                  ]
                }
          }
          Functions: {
            "add_bank_account":
{ Args: { "p_bic"?: string,"p_holder": string,"p_iban": string,"p_name": string,"p_org": string }; Returns: string
                           },
"attach_checkout":
{ Args: { "p_attempt": string,"p_org": string,"p_ref": string,"p_return_token": string,"p_url": string }; Returns: boolean
                           },
"attachment_file":
{ Args: { "p_attachment": string,"p_document": string,"p_org": string }; Returns: Json
                           },
"attempt_by_return_token":
{ Args: { "p_token": string }; Returns: Json
                           },
"attempt_to_settle":
{ Args: { "p_attempt": string,"p_org": string }; Returns: Json
                           },
"attempts_to_sync":
{ Args: { "p_limit"?: number }; Returns: Json[]
                           },
"authorize_attachment":
{ Args: { "p_document": string,"p_org": string }; Returns: string
                           },
"authorize_contact_password":
{ Args: { "p_contact": string,"p_org": string }; Returns: string
                           },
"authorize_decision":
{ Args: { "p_decision": string,"p_document": string,"p_org": string }; Returns: string
                           },
"authorize_preview":
{ Args: { "p_contact"?: string,"p_org": string }; Returns: Json
                           },
"begin_link_session":
{ Args: { "p_slug": string,"p_token": string }; Returns: Json
                           },
"begin_password_change":
{ Args: { "p_contact": string,"p_device"?: string,"p_org": string }; Returns: Json
                           },
"begin_payment":
{ Args: { "p_amounts"?: Json,"p_documents": (string)[],"p_gateway": string,"p_maximum"?: number,"p_minimum"?: number }; Returns: Json
                           },
"begin_sign_in":
{ Args: { "p_device"?: string,"p_email": string,"p_slug": string }; Returns: Json
                           },
"change_bank_account":
{ Args: { "p_bank": string,"p_bic"?: string,"p_holder": string,"p_iban": string,"p_name": string,"p_org": string }; Returns: undefined
                           },
"change_slug":
{ Args: { "p_org": string,"p_slug": string }; Returns: string
                           },
"choose_invitations":
{ Args: { "p_slug": string,"p_token": string,"p_wanted"?: boolean }; Returns: Json
                           },
"close_gateway_check":
{ Args: { "p_gateway": string,"p_org": string,"p_until": string }; Returns: undefined
                           },
"close_gateway_event":
{ Args: { "p_event": string,"p_gateway": string,"p_org": string,"p_set_aside"?: string }; Returns: undefined
                           },
"close_gateway_listing":
{ Args: { "p_cursor": string,"p_elsewhere": number,"p_gateway": string,"p_org": string }; Returns: undefined
                           },
"close_outbox":
{ Args: { "p_error"?: string,"p_final"?: boolean,"p_id": string,"p_lease": string,"p_org": string }; Returns: boolean
                           },
"close_unopened":
{ Args: { "p_attempt": string,"p_org": string }; Returns: Json
                           },
"comment_mail":
{ Args: { "p_mail": string,"p_org": string }; Returns: Json
                           },
"comment_notice_mail":
{ Args: { "p_mail": string,"p_org": string }; Returns: Json
                           },
"confirm_document":
{ Args: { "p_document": string,"p_org": string }; Returns: string
                           },
"confirmation_mail":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"contact_activity":
{ Args: { "p_at"?: string,"p_contact": string,"p_key"?: string,"p_limit"?: number,"p_org": string }; Returns: {
              "actor": string,"actor_name": string,"amount": number,"at": string,"currency": string,"detail": Json,"document_id": string,"document_kind": string,"document_number": string,"key": string,"kind": string
            }[]
                           },
"contact_figures":
{ Args: { "p_filter": Json,"p_org": string }; Returns: Json
                           },
"contact_standing":
{ Args: { "p_contact": string,"p_org": string }; Returns: Json
                           },
"contacts_with_email":
{ Args: { "p_email": string,"p_except"?: string,"p_org": string }; Returns: {
              "archived": boolean,"has_password": boolean,"id": string,"name": string
            }[]
                           },
"count_try":
{ Args: { "p_key": string,"p_scope": string }; Returns: number
                           },
"count_unread":
{ Args: { "p_org": string }; Returns: number
                           },
"decide_quote":
{ Args: { "p_answer": Json,"p_document": string,"p_org": string,"p_proof": Json,"p_session": string }; Returns: string
                           },
"decision_certificate":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"decision_mail":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"dispute_mail":
{ Args: { "p_dispute": string,"p_org": string }; Returns: Json
                           },
"document_mail":
{ Args: { "p_document": string,"p_link": boolean,"p_org": string }; Returns: Json
                           },
"document_mail_draft":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"document_neighbours":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"document_page":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"document_paper":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"draft_paper":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"end_own_session":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"find_contacts":
{ Args: { "p_backwards"?: boolean,"p_filter": Json,"p_id"?: string,"p_key"?: string,"p_limit": number,"p_org": string,"p_sort"?: string }; Returns: {
              "archived_at": string,"email": string,"id": string,"key": string,"kind": string,"last_seen_at": string,"money": Json,"name": string,"password_set_at": string,"portal_enabled": boolean
            }[]
                           },
"find_documents":
{ Args: { "p_backwards"?: boolean,"p_descending"?: boolean,"p_filter": Json,"p_id"?: string,"p_key"?: string,"p_limit"?: number,"p_org": string,"p_sort"?: string }; Returns: {
              "balance": number,"contact_id": string,"contact_name": string,"currency": string,"due_on": string,"id": string,"issued_on": string,"kind": string,"language": string,"number": string,"paid": number,"read_at": string,"reference": string,"sort_key": string,"state": string,"status": string,"total": number,"unanswered": boolean
            }[]
                           },
"finish_password_change":
{ Args: { "p_account": string,"p_actor": string,"p_had"?: boolean,"p_org": string,"p_removed": boolean }; Returns: string
                           },
"forget_expired":
{ Args: { "p_limit"?: number }; Returns: number
                           },
"fresh_link_mail":
{ Args: { "p_org": string,"p_subject": string }; Returns: Json
                           },
"gateway_secret":
{ Args: { "p_gateway": string,"p_org": string,"p_version"?: number }; Returns: {
              "account_ref": string,"ciphertext": string,"key_version": number,"mode": string,"version": number
            }[]
                           },
"gateway_secret_versions":
{ Args: { "p_gateway": string,"p_org": string }; Returns: {
              "account_ref": string,"ciphertext": string,"key_version": number,"mode": string,"version": number
            }[]
                           },
"gateways_to_check":
{ Args: { "p_limit"?: number }; Returns: {
              "gateway": string,"org_id": string,"since": string,"until": string
            }[]
                           },
"gateways_to_list":
{ Args: { "p_limit"?: number }; Returns: {
              "began_at": string,"cursor": string,"gateway": string,"org_id": string,"since": string
            }[]
                           },
"invitation_mail":
{ Args: { "p_batch": string,"p_contact": string,"p_org": string }; Returns: Json
                           },
"invitation_progress":
{ Args: { "p_batch": string,"p_org": string }; Returns: Json
                           },
"invitation_reach":
{ Args: { "p_contacts"?: (string)[],"p_filter"?: Json,"p_org": string }; Returns: Json
                           },
"issue_document":
{ Args: { "p_document": string,"p_issued_on"?: string,"p_org": string }; Returns: {
              "balance": number,
"contact_id": string,
"created_at": string,
"creditor_reference": string | null,
"currency": string,
"disputed": boolean,
"due_on": string | null,
"family": string,
"id": string,
"issued_at": string | null,
"issued_on": string | null,
"kind": string,
"language": string,
"line_count": number,
"notes": string | null,
"number": string | null,
"org_id": string,
"paid": number,
"read_at": string | null,
"reference": string | null,
"search_text": string | null,
"settled_on": string | null,
"snapshot": Json | null,
"status": string,
"subtotal": number,
"tax_total": number,
"total": number,
"updated_at": string,
"voided_at": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "documents"
        isOneToOne: true
        isSetofReturn: false
      } },
"issue_document_link":
{ Args: { "p_document": string,"p_org": string }; Returns: Json
                           },
"issue_portal_link":
{ Args: { "p_contact": string,"p_org": string }; Returns: Json
                           },
"keep_attachment":
{ Args: { "p_by": string,"p_byte_size": number,"p_document": string,"p_name": string,"p_org": string,"p_path": string,"p_sha256": string,"p_type": string }; Returns: string
                           },
"keep_document_file":
{ Args: { "p_byte_size": number,"p_document": string,"p_org": string,"p_owed"?: number,"p_path": string,"p_sha256": string,"p_standing"?: string }; Returns: Json
                           },
"know_device":
{ Args: { "p_account": string,"p_org": string,"p_token"?: string }; Returns: string
                           },
"lease_outbox":
{ Args: { "p_domain": string,"p_limit": number,"p_requests"?: (string)[] }; Returns: {
              "contact_id": string,"id": string,"kind": string,"lease": string,"message_id": string,"org_id": string,"payload": Json,"subject_id": string
            }[]
                           },
"list_bank_accounts":
{ Args: { "p_org": string }; Returns: {
              "archived_at": string,"bic": string,"currency": string,"gateways": (string)[],"holder": string,"iban": string,"id": string,"in_books": boolean,"name": string,"on_invoices": boolean
            }[]
                           },
"make_example":
{ Args: { "p_example": Json,"p_org": string }; Returns: undefined
                           },
"misfit_mail":
{ Args: { "p_org": string,"p_payment": string }; Returns: Json
                           },
"note_document_opened":
{ Args: { "p_document": string }; Returns: undefined
                           },
"note_gateway_refusal":
{ Args: { "p_gateway": string,"p_org": string }; Returns: undefined
                           },
"open_portal_session":
{ Args: { "p_account": string,"p_link"?: string,"p_org": string,"p_session": string }; Returns: Json
                           },
"open_preview":
{ Args: { "p_contact"?: string,"p_member": string,"p_member_session": string,"p_org": string,"p_session": string }; Returns: Json
                           },
"own_portal_account":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"password_changed_mail":
{ Args: { "p_contact": string,"p_org": string }; Returns: Json
                           },
"payment_mail":
{ Args: { "p_org": string,"p_payment": string }; Returns: Json
                           },
"portal_front":
{ Args: { "p_slug": string }; Returns: Json
                           },
"portal_of_slug":
{ Args: { "p_slug": string }; Returns: string
                           },
"portal_overview":
{ Args: { "p_contact"?: string,"p_org": string }; Returns: Json
                           },
"portal_profile":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"portal_year":
{ Args: { "p_contact"?: string,"p_org": string,"p_year"?: number }; Returns: Json
                           },
"post_comment":
{ Args: { "p_body": string,"p_document": string,"p_org": string,"p_request": string }; Returns: string
                           },
"put_on_invoices":
{ Args: { "p_bank"?: string,"p_org": string }; Returns: undefined
                           },
"queue_invitations":
{ Args: { "p_contacts"?: (string)[],"p_filter"?: Json,"p_message"?: string,"p_org": string,"p_request": string }; Returns: Json
                           },
"receipt_address":
{ Args: { "p_attempt": string,"p_org": string }; Returns: string
                           },
"record_gateway_event":
{ Args: { "p_attempt"?: string,"p_event": string,"p_gateway": string,"p_org": string,"p_payment"?: string,"p_ref": string,"p_type": string }; Returns: Json
                           },
"record_portal_user":
{ Args: { "p_account": string,"p_org": string,"p_user": string }; Returns: string
                           },
"record_preview_user":
{ Args: { "p_member": string,"p_org": string,"p_user": string }; Returns: string
                           },
"recovery_mail":
{ Args: { "p_contact": string,"p_org": string }; Returns: Json
                           },
"refund_mail":
{ Args: { "p_org": string,"p_refund": string }; Returns: Json
                           },
"relate_documents":
{ Args: { "p_from": string,"p_org": string,"p_to": string }; Returns: undefined
                           },
"remove_attachment":
{ Args: { "p_attachment": string,"p_org": string }; Returns: string
                           },
"remove_bank_account":
{ Args: { "p_bank": string,"p_org": string }; Returns: string
                           },
"request_fresh_link":
{ Args: { "p_email": string,"p_slug": string,"p_token": string }; Returns: undefined
                           },
"request_own_recovery":
{ Args: { "p_contact": string,"p_org": string }; Returns: undefined
                           },
"request_portal_link":
{ Args: { "p_email": string,"p_slug": string }; Returns: undefined
                           },
"request_recovery":
{ Args: { "p_email": string,"p_slug": string }; Returns: undefined
                           },
"require_manager":
{ Args: { "p_org": string }; Returns: string
                           },
"restore_bank_account":
{ Args: { "p_bank": string,"p_org": string }; Returns: undefined
                           },
"restore_email_template":
{ Args: { "p_kind": string,"p_language": string,"p_org": string }; Returns: undefined
                           },
"retry_mail":
{ Args: { "p_id": string,"p_org": string }; Returns: undefined
                           },
"return_access_token":
{ Args: { "p_org": string,"p_token": string }; Returns: undefined
                           },
"revoke_document_link":
{ Args: { "p_link": string,"p_org": string }; Returns: undefined
                           },
"save_email_template":
{ Args: { "p_body": string,"p_kind": string,"p_language": string,"p_org": string,"p_subject": string }; Returns: undefined
                           },
"save_gateway":
{ Args: { "p_account_ref": string,"p_bank_account": string,"p_ciphertext": string,"p_gateway": string,"p_key_version": number,"p_member": string,"p_mode": string,"p_org": string }; Returns: number
                           },
"send_document":
{ Args: { "p_body"?: string,"p_document": string,"p_how": string,"p_org": string,"p_request": string,"p_subject"?: string }; Returns: string
                           },
"set_logo":
{ Args: { "p_org": string,"p_path"?: string }; Returns: undefined
                           },
"set_payment_aside":
{ Args: { "p_found": Json,"p_gateway": string,"p_org": string }; Returns: undefined
                           },
"settle_attempt":
{ Args: { "p_attempt": string,"p_facts": Json,"p_org": string }; Returns: Json
                           },
"settle_dispute":
{ Args: { "p_facts": Json,"p_gateway": string,"p_org": string }; Returns: Json
                           },
"settle_refund":
{ Args: { "p_facts": Json,"p_gateway": string,"p_org": string }; Returns: Json
                           },
"statement":
{ Args: { "p_contact": string,"p_currency"?: string,"p_from"?: string,"p_org": string,"p_to"?: string }; Returns: Json
                           },
"statement_movements":
{ Args: { "p_contact": string,"p_currency": string,"p_day"?: string,"p_entry"?: string,"p_from"?: string,"p_latest_first"?: boolean,"p_limit"?: number,"p_org": string,"p_to"?: string }; Returns: Json
                           },
"statement_parties":
{ Args: { "p_contact": string,"p_org": string }; Returns: Json
                           },
"sum_documents":
{ Args: { "p_filter": Json,"p_org": string }; Returns: Json
                           },
"template_preview":
{ Args: { "p_contact"?: string,"p_org": string }; Returns: Json
                           },
"unbooked_payments":
{ Args: { "p_found": Json,"p_gateway": string,"p_org": string }; Returns: Json
                           },
"use_access_token":
{ Args: { "p_purpose": string,"p_slug": string,"p_token": string }; Returns: Json
                           },
"view_access_token":
{ Args: { "p_purpose": string,"p_slug": string,"p_token": string }; Returns: Json
                           },
"view_link":
{ Args: { "p_slug": string,"p_token": string }; Returns: Json
                           },
"void_document":
{ Args: { "p_document": string,"p_org": string }; Returns: {
              "balance": number,
"contact_id": string,
"created_at": string,
"creditor_reference": string | null,
"currency": string,
"disputed": boolean,
"due_on": string | null,
"family": string,
"id": string,
"issued_at": string | null,
"issued_on": string | null,
"kind": string,
"language": string,
"line_count": number,
"notes": string | null,
"number": string | null,
"org_id": string,
"paid": number,
"read_at": string | null,
"reference": string | null,
"search_text": string | null,
"settled_on": string | null,
"snapshot": Json | null,
"status": string,
"subtotal": number,
"tax_total": number,
"total": number,
"updated_at": string,
"voided_at": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "documents"
        isOneToOne: true
        isSetofReturn: false
      } }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
