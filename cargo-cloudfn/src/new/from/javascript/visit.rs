//! The statements of a function, and what files import and export.

use std::collections::BTreeMap;

use oxc_ast::ast::{
    Class, Declaration, ExportDefaultDeclaration, ExportDefaultDeclarationKind, ExportNamedDeclaration, Expression,
    ForOfStatement, IfStatement, ImportDeclaration, ImportDeclarationSpecifier, ReturnStatement, SwitchStatement,
    TSEnumDeclaration, TSImportEqualsDeclaration, TSModuleReference, VariableDeclarator,
};
use oxc_ast_visit::{Visit, walk as into};

use super::event::MemberKind;
use super::value::Value;
use super::walk::Walk;

impl<'a> Visit<'a> for Walk<'_, 'a> {
    fn visit_expression(&mut self, expression: &Expression<'a>) {
        self.eval(expression);
    }

    fn visit_variable_declarator(&mut self, declarator: &VariableDeclarator<'a>) {
        let value = declarator.init.as_ref().map(|init| self.eval(init)).unwrap_or_default();
        self.bind(&declarator.id, value);
    }

    fn visit_declaration(&mut self, declaration: &Declaration<'a>) {
        match declaration {
            Declaration::FunctionDeclaration(function) => _ = self.declare_function(function),
            _ => into::walk_declaration(self, declaration),
        }
    }

    fn visit_class(&mut self, class: &Class<'a>) {
        let value = self.class(class);
        if let Some(id) = &class.id {
            self.declare(id.name.as_str(), value);
        }
    }

    fn visit_ts_enum_declaration(&mut self, declaration: &TSEnumDeclaration<'a>) {
        let mut members = BTreeMap::new();
        // A member without a value is one more than the one before.
        let mut next = Some(0);
        for member in &declaration.body.members {
            let value = match (&member.initializer, next) {
                (Some(initializer), _) => self.eval(initializer),
                (None, Some(number)) => Value::Number(number.to_string()),
                (None, None) => Value::Unknown,
            };
            next = match &value {
                Value::Number(number) => number.parse::<i64>().ok().and_then(|number| number.checked_add(1)),
                _ => None,
            };
            members.insert(member.id.static_name().as_str().to_owned(), value);
        }
        self.declare(declaration.id.name.as_str(), Value::object(members));
    }

    fn visit_return_statement(&mut self, statement: &ReturnStatement<'a>) {
        let Some(argument) = &statement.argument else { return };
        let value = self.eval(argument);
        self.consume(&value, statement.span.start);
        if value.is_known() {
            self.returned = value;
        }
    }

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        self.walk_if(statement);
    }

    fn visit_switch_statement(&mut self, statement: &SwitchStatement<'a>) {
        self.walk_switch(statement);
    }

    fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
        let value = self.eval(&statement.right);
        self.event_is(&value, MemberKind::List);
        self.visit_for_statement_left(&statement.left);
        self.visit_statement(&statement.body);
    }

    fn visit_import_declaration(&mut self, import: &ImportDeclaration<'a>) {
        if import.import_kind.is_type() {
            return;
        }
        let module = self.required(import.source.value.as_str(), import.span.start);
        for specifier in import.specifiers.iter().flatten() {
            let (local, value) = match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(specifier) => {
                    let name = specifier.imported.name();
                    (&specifier.local, self.member_of(&module, name.as_str(), specifier.span))
                }
                ImportDeclarationSpecifier::ImportDefaultSpecifier(specifier) => {
                    let default = self.member_of(&module, "default", specifier.span);
                    (&specifier.local, default.or(module.clone()))
                }
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(specifier) => (&specifier.local, module.clone()),
            };
            self.declare(local.name.as_str(), value);
        }
    }

    fn visit_ts_import_equals_declaration(&mut self, import: &TSImportEqualsDeclaration<'a>) {
        if let TSModuleReference::ExternalModuleReference(module) = &import.module_reference {
            let value = self.required(module.expression.value.as_str(), import.span.start);
            self.declare(import.id.name.as_str(), value);
        }
    }

    fn visit_export_named_declaration(&mut self, export: &ExportNamedDeclaration<'a>) {
        if let Some(source) = &export.source {
            let module = self.required(source.value.as_str(), export.span.start);
            for specifier in &export.specifiers {
                let value = self.member_of(&module, specifier.local.name().as_str(), specifier.span);
                self.export(specifier.exported.name().as_str(), value);
            }
            return;
        }
        if let Some(declaration) = &export.declaration {
            self.visit_declaration(declaration);
            match declaration {
                Declaration::FunctionDeclaration(function) => {
                    if let Some(id) = &function.id {
                        let value = self.lookup(id.name.as_str());
                        self.export(id.name.as_str(), value);
                    }
                }
                Declaration::VariableDeclaration(variables) => {
                    for declarator in &variables.declarations {
                        if let Some(name) = declarator.id.get_identifier_name() {
                            let value = self.lookup(name.as_str());
                            self.export(name.as_str(), value);
                        }
                    }
                }
                Declaration::ClassDeclaration(class) => {
                    if let Some(id) = &class.id {
                        let value = self.lookup(id.name.as_str());
                        self.export(id.name.as_str(), value);
                    }
                }
                Declaration::TSEnumDeclaration(declaration) => {
                    let value = self.lookup(declaration.id.name.as_str());
                    self.export(declaration.id.name.as_str(), value);
                }
                _ => {}
            }
        }
        for specifier in &export.specifiers {
            let value = self.lookup(specifier.local.name().as_str());
            self.export(specifier.exported.name().as_str(), value);
        }
    }

    fn visit_export_default_declaration(&mut self, export: &ExportDefaultDeclaration<'a>) {
        let value = match &export.declaration {
            ExportDefaultDeclarationKind::FunctionDeclaration(function) => self.declare_function(function),
            ExportDefaultDeclarationKind::ClassDeclaration(class) => {
                self.visit_class(class);
                class.id.as_ref().map(|id| self.lookup(id.name.as_str())).unwrap_or_default()
            }
            declaration => {
                if let Some(expression) = declaration.as_expression() {
                    self.eval(expression)
                } else {
                    into::walk_export_default_declaration(self, export);
                    Value::Unknown
                }
            }
        };
        if let Value::Object(members) = &value {
            for (name, value) in members.iter() {
                self.export(name, value.clone());
            }
        }
        self.export("default", value);
    }
}
